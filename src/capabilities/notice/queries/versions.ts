/** The published versions. They are public: whoever is told something may look up what they were told. */
import { z } from 'zod'
import { query } from '#platform/operation'
import { findNewestVersion, findVersion, listVersions } from '#platform/registers'

const common = { may: 'everybody', for: 'accountability', shows: () => [] } as const

/** Newest first; at most 200. */
export const listPublished = query({
  ...common,
  name: 'notice.list-versions',
  takes: z.strictObject({}),
  refuses: [],
  run: async ({ db }) => listVersions(db),
})

/** One version with its definition; without a number, the newest. */
export const getPublished = query({
  ...common,
  name: 'notice.get-version',
  takes: z.strictObject({ number: z.int().min(1).max(1_000_000).optional() }),
  refuses: ['not-found'],
  async run({ db, refuse }, { number }) {
    const found = number === undefined ? await findNewestVersion(db) : await findVersion(db, number)
    return found ?? refuse('not-found')
  },
})
