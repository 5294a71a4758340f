/**
 * Prohibitions that reach us by an address and not by a person, as a list of opt-outs does: the address is closed whoever
 * has it, and stays closed for whoever comes with it (R1, GDPR 21(3)).
 */
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import { enter, type Pen } from './enter.ts'
import { hexOf } from './hashed.ts'
import { liveEntry } from './live-entry.ts'
import { findLocked } from './lock-people.ts'
import type { Point } from './points-of.ts'
import type { Channel, Way } from './schema.ts'
import { asProhibition, type Spread, widest } from './spread.ts'

/** By the key that contact points are compared by. */
export type ForbiddenPoint = Readonly<{
  kind: Point['kind']
  key: string
  channel: Channel | 'any'
  /** Of a postal address: whose letters, family name first. Without it everybody's there. */
  name?: string
}>

/**
 * For whatever purpose. Everybody who is here with such a contact point gets an entry of their own, unless that is forbidden
 * there already; an address that nobody here has is barred by its keyed hash. At most a few thousand at once.
 */
export async function forbidPoints(
  pen: Pen,
  points: readonly ForbiddenPoint[],
  via: Way,
  source?: string,
): Promise<void> {
  const reached = points.filter(isReached)
  if (reached.length === 0) return
  const rows = await findLocked(pen.db, () => findHolders(pen, reached))
  const entered = { via, source_key: source ?? null }
  await enter(
    pen,
    widest(rows).map(row => ({ ...asProhibition(row), ...entered })),
  )
  await barUnheld(pen, reached, entered)
}

/** An e-mail is forbidden at no number. */
const isReached = ({ kind, channel }: ForbiddenPoint): boolean =>
  channel === 'any' || kind === (channel === 'sms' ? 'phone' : channel)

async function findHolders({ db }: Pen, points: readonly ForbiddenPoint[]): Promise<readonly Spread[]> {
  const { rows } = await sql<Spread>`
    select distinct c.person_id as person, c.id as contact, null as "from", u.channel, 'any' as purpose, null as topic
      from unnest(${points.map(({ kind }) => kind)}::text[], ${points.map(({ key }) => key)}::text[],
                  ${points.map(({ channel }) => channel)}::text[], ${points.map(({ name }) => name ?? '')}::text[])
           as u(kind, key, channel, name)
      join people.contact_point c on c.kind = u.kind and c.comparison_key = u.key
      join people.person p on p.id = c.person_id and p.withheld_since is null
     where (u.kind <> 'post' or u.name = '' or platform.fold(p.sort_name) = platform.fold(u.name))
       and not exists (
         select from permissions.entry e
          where e.person_id = c.person_id and e.what = 'prohibition' and (e.contact_id is null or e.contact_id = c.id)
            and e.channel in (u.channel, 'any') and e.purpose = 'any' and e.topic is null and ${liveEntry})`.execute(
    db,
  )
  return rows
}

/** Nobody here is known to have it, so the entry is of an id that nobody here has, as it is once somebody was erased. */
async function barUnheld(
  pen: Pen,
  points: readonly ForbiddenPoint[],
  entered: Readonly<{ via: Way; source_key: string | null }>,
): Promise<void> {
  const { db, clock } = pen
  const hashes = points.map(point => ({ ...point, hex: hexOf(pen, point) }))
  const { rows } = await sql<Unheld>`
    select distinct u.kind, u.hex, u.channel
      from unnest(${hashes.map(({ kind }) => kind)}::text[], ${hashes.map(({ hex }) => hex)}::text[],
                  ${hashes.map(({ channel }) => channel)}::text[]) as u(kind, hex, channel)
     where not exists (
       select from permissions.barred b join permissions.entry e on e.id = b.entry_id
        where b.kind = u.kind and b.hash = decode(u.hex, 'hex') and e.channel in (u.channel, 'any')
          and e.purpose = 'any' and e.topic is null and ${liveEntry})`.execute(db)
  const unheld = rows.filter(
    ({ hex, channel }) => channel === 'any' || !rows.some(each => each.hex === hex && each.channel === 'any'),
  )
  const ids = await enter(
    pen,
    unheld.map(({ channel }) => ({
      ...entered,
      person_id: newId<'person'>(clock),
      what: 'prohibition',
      channel,
      purpose: 'any',
    })),
  )
  await sql`insert into permissions.barred (kind, hash, entry_id)
    select u.kind, decode(u.hex, 'hex'), u.entry
      from unnest(${unheld.map(({ kind }) => kind)}::text[], ${unheld.map(({ hex }) => hex)}::text[], ${ids}::uuid[])
           as u(kind, hex, entry)`.execute(db)
}

type Unheld = Readonly<Pick<ForbiddenPoint, 'kind' | 'channel'> & { hex: string }>
