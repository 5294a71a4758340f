/**
 * Begins a search: for everybody who came with a source, or for everybody. One that is under way is gone on with, and not
 * begun a second time.
 */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'

export const beginSearch = operation({
  name: 'duplicates.begin-search',
  may: 'duplicates:search',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ source: z.uuid().optional() }),
  gives: z.object({ id: idOf('dse') }),
  refuses: ['not-found'],
  async run({ db, clock, refuse }, { source = null }) {
    if (source !== null) {
      const known = await db
        .selectFrom('people.source')
        .select('id')
        .where('id', '=', source)
        .executeTakeFirst()
      if (known === undefined) refuse('not-found')
    }
    const underWay = await db
      .selectFrom('duplicates.search')
      .select('id')
      .where('ended_at', 'is', null)
      .where('source_id', source === null ? 'is' : '=', source)
      .limit(1)
      .executeTakeFirst()
    if (underWay !== undefined) return { id: underWay.id }
    const id = newId<'search'>(clock)
    await db
      .insertInto('duplicates.search')
      .values({
        id,
        scope: source === null ? 'everybody' : 'source',
        source_id: source,
        after_id: null,
        begun_at: clock.now().toString(),
        ended_at: null,
      })
      .execute()
    if (source !== null)
      await sql`insert into duplicates.waiting (search_id, person_id)
        select ${id}::uuid, p.id from people.person p where p.source_id = ${source}
        union select ${id}::uuid, c.person_id from people.contact_point c where c.source_id = ${source}
        union select ${id}::uuid, r.person_id from people.role r where r.source_id = ${source}
        union select ${id}::uuid, f.person_id from people.field_source f where f.source_id = ${source}`.execute(
        db,
      )
    return { id: id as string }
  },
})
