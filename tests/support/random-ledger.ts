/** People with ledgers in which everything can happen, put into the database as a restored ledger would stand there. */
import fc from 'fast-check'
import { channels } from '#capabilities/permissions'
import { transact } from '#platform/db'
import { newId } from '#platform/ids'
import type { TestHouse } from './test-house.ts'

const deeds = ['prohibition', 'consent', 'withdrawal', 'existing-customer', 'b2b-role', 'lifting'] as const

/** Few values, so that entries meet. */
const days = ['2026-01-10', '2026-01-20', '2026-02-01', '2026-02-01', '2026-02-20']
const anEntry = fc.record({
  what: fc.constantFrom(...deeds),
  channel: fc.constantFrom(...channels, 'any' as const),
  purpose: fc.constantFrom('direct-marketing' as const, 'research' as const, 'any' as const),
  topic: fc.constantFrom(null, null, 'safety', 'law'),
  day: fc.constantFrom(...days),
  point: fc.constantFrom(null, null, 0, 1, 2, 3),
  role: fc.constantFrom(0, 1),
  ends: fc.nat(20),
})
export const aPersonWithLedger = fc.record({
  entries: fc.array(anEntry, { maxLength: 8 }),
  points: fc.array(
    fc.record({
      kind: fc.constantFrom('email' as const, 'phone' as const, 'post' as const),
      state: fc.constantFrom('verified', 'verified', 'unverified', 'bouncing', 'unreachable'),
      preferred: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  roleEnds: fc.array(fc.constantFrom(null, '2026-02-10'), { minLength: 2, maxLength: 2 }),
  withheld: fc.constantFrom(false, false, false, true),
})
type AnyPerson = typeof aPersonWithLedger extends fc.Arbitrary<infer P> ? P : never

type AnyEntry = AnyPerson['entries'][number]
type Shared = Readonly<{ register_id: string; source: string; organisation: string; wording: string }>
type Rows = Readonly<
  Record<'people.person' | 'people.contact_point' | 'people.role' | 'permissions.entry', object[]>
>
type Made = Readonly<{ id: string; what: string }>

/** Answers their ids. */
export async function settle(house: TestHouse, people: readonly AnyPerson[]): Promise<readonly string[]> {
  const shared: Shared = {
    register_id: house.lexmentor.id,
    source: newId(house.clock),
    organisation: newId(house.clock),
    wording: newId(house.clock),
  }
  const rows: Rows = {
    'people.person': [],
    'people.contact_point': [],
    'people.role': [],
    'permissions.entry': [],
  }
  const ids = people.map(person => rowsOf(house, person, shared, rows))
  await transact(house.owner, shared.register_id, async ({ client }) => {
    const { register_id, source, organisation, wording } = shared
    await client.query(
      `insert into people.source (register_id, id, source_key, obtained_on, recorded_at) values ($1, $2, 'person', '2026-01-01', now())`,
      [register_id, source],
    )
    await client.query(
      `insert into organisations.organisation (register_id, id, name, created_at) values ($1, $2, 'Koe Oy', now())`,
      [register_id, organisation],
    )
    await client.query(
      `insert into permissions.wording values ($1, $2, $3, 'fi', 1, 'Saako kirjoittaa?', now())`,
      [register_id, wording, `k${wording}`.slice(0, 37)],
    )
    for (const [table, list] of Object.entries(rows)) {
      const columns = [...new Set(list.flatMap(row => Object.keys(row)))].join(', ')
      if (list.length > 0)
        await client.query(
          `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(list)],
        )
    }
  })
  return ids
}

function rowsOf({ clock }: TestHouse, person: AnyPerson, shared: Shared, rows: Rows): string {
  const { register_id, source: source_id, organisation: organisation_id } = shared
  const id = newId(clock)
  const common = { register_id, version: 1, source_id }
  rows['people.person'].push({
    ...common,
    id,
    given_names: 'A',
    family_name: 'B',
    last_contact_on: '2026-01-01',
    created_at: '2026-01-01T00:00:00Z',
    withheld_since: person.withheld ? '2026-01-01' : null,
  })
  const preferred = new Set<string>()
  const points = person.points.map(point => {
    const isPreferred = point.preferred && !preferred.has(point.kind)
    if (isPreferred) preferred.add(point.kind)
    return { ...point, id: newId(clock), preferred: isPreferred }
  })
  for (const point of points)
    rows['people.contact_point'].push({
      ...common,
      ...point,
      person_id: id,
      value: 'x',
      comparison_key: point.id,
      state_since: '2026-01-01',
    })
  const roles = person.roleEnds.map(until => ({ id: newId(clock), until }))
  for (const role of roles)
    rows['people.role'].push({
      ...common,
      ...role,
      person_id: id,
      organisation_id,
      is_contact: false,
      since: '2025-01-01',
    })
  const made: Made[] = []
  const ended = new Set<string>()
  for (const entry of person.entries) {
    const endable = made.filter(({ what }) => what !== 'lifting')
    const ends = entry.what === 'lifting' ? endable[entry.ends % (endable.length || 1)]?.id : undefined
    if (entry.what === 'lifting' && (ends === undefined || ended.has(ends))) continue
    if (ends !== undefined) ended.add(ends)
    const contact = points[entry.point ?? 0]?.id ?? newId(clock)
    const row = {
      ...entryOf(entry, shared),
      id: newId(clock),
      person_id: id,
      contact_id: entry.point === null && entry.what !== 'existing-customer' ? null : contact,
      rests_on: entry.what === 'b2b-role' ? roles[entry.role]?.id : null,
      ends,
    }
    made.push(row)
    rows['permissions.entry'].push(row)
  }
  return id
}

/** What each kind of entry can't be without. */
function entryOf({ what, channel, purpose, topic, day }: AnyEntry, { register_id, wording }: Shared) {
  const isPermission = what === 'consent' || what === 'existing-customer' || what === 'b2b-role'
  return {
    register_id,
    what,
    channel: isPermission && channel === 'any' ? 'email' : channel,
    purpose: isPermission && purpose === 'any' ? 'direct-marketing' : purpose,
    topic,
    via: 'staff',
    at: `${day}T10:00:00Z`,
    recorded_at: `${day}T10:00:00Z`,
    reason: what === 'lifting' ? 'wish' : what === 'b2b-role' ? 'plans' : null,
    sold_on: what === 'existing-customer' ? '2025-05-05' : null,
    wording_id: what === 'consent' ? wording : null,
    actor_kind: 'staff',
  }
}
