/**
 * Who may do what, by their duty. A role is a set of permissions; which uses that opens is read from the uses themselves.
 * Everybody on the staff looks after their own account.
 */
import type { Role } from '#platform/auth'
import { type Actor, grants, staffActor } from '#platform/auth'

const own = 'account:own'

const all: readonly Role[] = [
  { key: 'administrator', may: ['*'] },
  // The managing director answers for the register, but does not hand out accounts alone.
  {
    key: 'director',
    may: [
      own,
      'staff:see',
      'people:*',
      'organisations:*',
      'permissions:*',
      'interactions:*',
      'tasks:*',
      'duplicates:*',
      'imports:see',
      'imports:run',
      'imports:undo',
      'notice:*',
      'requests:*',
      'audit:*',
      'retention:*',
      'disclosures:*',
      'safeguards:*',
      'health:*',
    ],
  },
  {
    key: 'coordinator',
    may: [
      own,
      'people:*',
      'organisations:*',
      'permissions:*',
      'interactions:*',
      'tasks:*',
      'duplicates:*',
      'imports:see',
      'imports:run',
      'imports:undo',
      'notice:see',
      'requests:see',
      'requests:plan',
      'disclosures:see',
      'disclosures:export',
    ],
  },
  // The accounting office sees whom it invoices, and nobody else.
  { key: 'accountant', may: [own, 'organisations:see', 'notice:see', 'invoices:*'] },
  // IT support keeps the machine running without looking at anybody the register is about.
  { key: 'support', may: [own, 'staff:see', 'health:*', 'notice:see'] },
  {
    key: 'reader',
    may: [own, 'people:see', 'organisations:see', 'permissions:see', 'interactions:see', 'notice:see'],
  },
]

export const roles = all
export const roleKeys = all.map(({ key }) => key)
export const administrator = 'administrator'

/** A role that the code no longer knows gives nothing. */
export const rolesOf = (keys: readonly string[]): readonly Role[] =>
  all.filter(({ key }) => keys.includes(key))

export const memberActor = (id: string, keys: readonly string[]): Actor => staffActor(id, rolesOf(keys))

/** Until the second factor and the undertaking are there, a member may only finish arriving. */
export const arrivingActor = (id: string): Actor => staffActor(id, [{ key: 'arriving', may: [own] }])

export const mayByRole = (permission: string): ReadonlySet<string> =>
  new Set(all.filter(role => permission === 'everybody' || grants(role, permission)).map(({ key }) => key))
