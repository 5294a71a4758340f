/** The way in where nobody is in yet: a link printed at the start, for whoever may read the server's output anyway. */
import { z } from 'zod'
import type { Host } from '#platform/capability'
import { operation, perform } from '#platform/operation'
import { makeLink } from './links.ts'
import { countAdministrators } from './members.ts'

/** A new link; undefined once somebody administers the register. Earlier ones stop opening. */
export const makeFirstLink = operation({
  name: 'staff.make-first-link',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({}),
  refuses: [],
  async run({ db, clock, note }) {
    if ((await countAdministrators(db)) > 0) return undefined
    const token = await makeLink({ db, clock }, { opens: 'first-administrator', member: null })
    note('staff.first-link-made')
    return `/invited/${token}`
  },
})

/** The path of the one-time link that makes the first administrator, or undefined where there is one. */
export const firstAdministratorLink = async ({ house, caller }: Host): Promise<string | undefined> =>
  perform(house, makeFirstLink, caller, {})
