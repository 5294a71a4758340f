/** Whom of the register a message concerns: people by their exact addresses, and the member of the staff who passed it on. */
import { type Db, sql } from '#platform/db'
import type { IncomingMessage } from '#platform/mail'
import { participantsMax } from './interaction.ts'
import { correspondentsOf, keysOf } from './rules/correspondents.ts'
import { forwardedAddresses } from './rules/forwarded.ts'

export type Found = Readonly<{
  people: readonly string[]
  direction: 'in' | 'out'
  /** The member of the staff who wrote it or passed it on. */
  staff: string | null
}>

/** `domain` is that of the addresses by which mail comes in; `controller` is the register's own address in public. */
export async function findCorrespondents(
  db: Db,
  message: IncomingMessage,
  { domain, controller }: Readonly<{ domain: string | undefined; controller: string }>,
): Promise<Found> {
  const passedOn = message.enclosed ?? forwardedAddresses(message.text)
  const all = keysOf([...message.from, ...message.to, ...(passedOn?.from ?? []), ...(passedOn?.to ?? [])])
  const staff = await staffAmong(db, all)
  const publicKeys = keysOf([controller])
  const { keys, direction } = correspondentsOf(message, {
    isOwn: key => publicKeys.includes(key) || (domain !== undefined && key.endsWith(`@${domain}`)),
    isStaff: key => staff.has(key),
  })
  const [writer] = keysOf(message.from).flatMap(key => staff.get(key) ?? [])
  return { people: await peopleAt(db, keys), direction, staff: writer ?? null }
}

/** Members of the staff by the address that they sign in with. */
export async function staffAmong(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ id: string; key: string }>`
    select id, lower(email) as key from staff.member where disabled_at is null and lower(email) = any(${keys})`.execute(
    db,
  )
  return new Map(rows.map(({ id, key }) => [key, id]))
}

/** An address that several people share tells of none of them: somebody who knows has to say who it was. */
async function peopleAt(db: Db, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ people: string[] }>`
    select array_agg(distinct p.id) as people
      from people.contact_point c join people.person p on p.id = c.person_id
     where c.kind = 'email' and c.comparison_key = any(${keys}) and p.withheld_since is null
     group by c.comparison_key`.execute(db)
  const found = rows.filter(({ people }) => people.length === 1).flatMap(({ people }) => people)
  return [...new Set(found)].sort().slice(0, participantsMax)
}
