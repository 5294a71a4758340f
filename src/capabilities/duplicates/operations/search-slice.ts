/** Takes a search a slice further: each slice is kept by itself, so that a search that was stopped goes on where it was. */
import { z } from 'zod'
import { type Db, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import type { SearchRow } from '../schema.ts'
import { peopleAtOnceMax, searchFor } from '../search-for.ts'

export const searchSlice = operation({
  name: 'duplicates.search-slice',
  may: 'duplicates:search',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ search: idOf('dse') }),
  gives: z.object({ done: z.boolean() }),
  refuses: ['not-found'],
  async run(context, { search }) {
    const { db, clock, refuse } = context
    const under = await db
      .selectFrom('duplicates.search')
      .select(['id', 'scope', 'after_id'])
      .where('id', '=', search)
      .forUpdate()
      .executeTakeFirst()
    if (under === undefined) return refuse('not-found')
    const people = await nextOf(db, under)
    const { found, common } = people.length === 0 ? nothing : await searchFor(context, people)
    const done = people.length < peopleAtOnceMax
    await db
      .updateTable('duplicates.search')
      .set(row => ({
        after_id: people.at(-1) ?? under.after_id,
        looked: row('looked', '+', people.length),
        found: row('found', '+', found),
        common: row('common', '+', common),
        ...(done ? { ended_at: clock.now().toString() } : {}),
      }))
      .where('id', '=', search)
      .execute()
    return { done }
  },
})

const nothing = { found: 0, common: 0 }
const firstId = '00000000-0000-0000-0000-000000000000'

async function nextOf(
  db: Db,
  { id, scope, after_id }: Pick<SearchRow, 'id' | 'scope' | 'after_id'>,
): Promise<readonly string[]> {
  const { rows } =
    scope === 'everybody'
      ? await sql<{ id: string }>`select p.id from people.person p where p.id > ${after_id ?? firstId}
          order by p.id limit ${peopleAtOnceMax}`.execute(db)
      : await sql<{
          id: string
        }>`delete from duplicates.waiting w where w.search_id = ${id} and w.person_id = any(array(
          select n.person_id from duplicates.waiting n where n.search_id = ${id} order by n.person_id limit ${peopleAtOnceMax}))
          returning w.person_id as id`.execute(db)
  return rows.map(row => row.id)
}
