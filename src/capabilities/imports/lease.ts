/** One process at a time goes on with an import; one that is killed is followed by another when its lease has run out. */
import { randomUUID } from 'node:crypto'
import type { Host } from '#platform/capability'
import { sql, transact } from '#platform/db'
import { leaseSeconds } from './rules/bounds.ts'

/** `at`: the line that the pass had come to. */
export type Leased = Readonly<{ id: string; lease: string; at: number }>

export type Wanted = Readonly<{ only?: string; except?: readonly string[] }>

/** Takes the oldest import that waits to go on and that nobody else holds; undefined when there is none. */
export async function takeLease(
  { house, register }: Host,
  { only, except = [] }: Wanted,
): Promise<Leased | undefined> {
  const lease = randomUUID()
  const now = house.clock.now()
  const until = now.add({ seconds: leaseSeconds }).toString()
  return transact(house.pool, register.id, async ({ db }) => {
    const { rows } = await sql<{
      id: string
      at: number
    }>`update imports.import set lease = ${lease}, leased_until = ${until}::timestamptz
      where id = (select id from imports.import
        where state in ('checking', 'running', 'undoing') and (leased_until is null or leased_until < ${now.toString()}::timestamptz)
          and ${only === undefined ? sql`id <> all(${except}::uuid[])` : sql`id = ${only}`}
        order by id limit 1 for update skip locked)
      returning id, at`.execute(db)
    const [taken] = rows
    return taken === undefined ? undefined : { id: taken.id, lease, at: taken.at }
  })
}

/** Lets go early, so that whoever goes on need not wait. */
export async function giveLeaseBack(
  { house, register }: Host,
  { id, lease }: Pick<Leased, 'id' | 'lease'>,
): Promise<void> {
  await transact(house.pool, register.id, async ({ db }) => {
    await db
      .updateTable('imports.import')
      .set({ lease: null, leased_until: null })
      .where('id', '=', id)
      .where('lease', '=', lease)
      .execute()
  })
}
