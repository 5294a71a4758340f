/** When people come into the register, or become reachable at another address, it is looked whether they stand here already. */
import type { Db } from '#platform/db'
import type { Reaction } from '#platform/operation'
import { searchJobName } from './jobs.ts'
import type { PairRow } from './schema.ts'

const touching = [
  'people.added',
  'people.edited',
  'people.restored',
  'people.birth-date-set',
  'people.identity-code-set',
  'people.contact-point-added',
  'people.contact-point-changed',
  'people.role-added',
]

export const duplicatesReactions: readonly Reaction[] = [
  ...touching.map(
    (to): Reaction => ({
      to,
      async run({ enqueue }, { about }) {
        for (const person of idsIn(about)) enqueue(searchJobName, { person })
      },
    }),
  ),
  {
    // What was decided of them is remembered: they may be restored.
    to: 'people.archived',
    run: async ({ db }, { about }) => forgetPairs(db, idsIn(about), ['open']),
  },
  {
    to: 'requests.erased',
    run: async ({ db }, { about }) => forgetPairs(db, idsIn(about), ['open', 'two']),
  },
  {
    to: 'imports.finished',
    async run({ enqueue }, { source }) {
      if (typeof source === 'string') enqueue(searchJobName, { source })
    },
  },
]

async function forgetPairs(db: Db, people: readonly string[], states: readonly PairRow['state'][]) {
  if (people.length === 0) return
  await db
    .deleteFrom('duplicates.pair')
    .where(row => row.or([row('person_id', 'in', people), row('other_id', 'in', people)]))
    .where('state', 'in', states)
    .execute()
}

const idsIn = (about: unknown): readonly string[] => (Array.isArray(about) ? about.map(String) : [])
