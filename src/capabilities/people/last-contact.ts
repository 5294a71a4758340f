/** Either side was in touch: what ages from the last contact ages from that day on. Forward only, whatever is recorded later. */
import type { Db } from '#platform/db'

/** Passes over whoever is not there, and whoever wished to be forgotten: nothing makes what is left of them last longer. */
export async function moveLastContact(
  { db }: Readonly<{ db: Db }>,
  people: readonly string[],
  day: string,
): Promise<void> {
  if (people.length === 0) return
  await db
    .updateTable('people.person')
    .set({ last_contact_on: day })
    .where('id', 'in', people)
    .where('last_contact_on', '<', day)
    .where('withheld_since', 'is', null)
    .execute()
}
