/** What the notice promises of the staff (9.1, 9.2), checked against the accounts as they are. */
import type { PromiseCheck } from '#platform/capability'
import { ask } from '#platform/operation'
import { listStaff } from './queries/members.ts'

/** Whoever has not finished arriving can't see anybody yet, so only accounts that open are counted. */
export const staffPromises: readonly PromiseCheck[] = [
  {
    key: 'staff-known-and-bound',
    clauses: ['N9.1', 'N9.2'],
    async check(house, caller) {
      const members = await ask(house, listStaff, caller, {})
      const open = members.filter(({ state }) => state === 'active' || state === 'dormant')
      const dormant = open.filter(({ state }) => state === 'dormant').length
      const arriving = members.filter(({ state }) => state === 'invited' || state === 'arriving').length
      return {
        holds: dormant === 0,
        figure: { users: open.length, arriving, dormant },
        ...(dormant > 0 && { where: '/staff' }),
      }
    },
  },
]
