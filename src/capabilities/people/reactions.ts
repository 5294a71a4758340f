/** When a wish to be forgotten was carried out elsewhere, what the law still keeps leaves everyday use (N9.7, N9.10). */
import type { Reaction } from '#platform/operation'

export const peopleReactions: readonly Reaction[] = [
  {
    to: 'requests.erased',
    async run({ db, clock }, { about }) {
      const people = Array.isArray(about) ? about.map(String) : []
      if (people.length === 0) return
      await db
        .updateTable('people.person')
        .set({ withheld_since: clock.today().toString() })
        .where('id', 'in', people)
        .where('withheld_since', 'is', null)
        .execute()
    },
  },
]
