/** A role is a set of permissions. `people:*` grants every permission of a capability; `*` grants all. */
import type { Actor } from './actor.ts'

export type Role = Readonly<{ key: string; may: readonly string[] }>

export function grants(role: Role, permission: string): boolean {
  return role.may.some(
    granted =>
      granted === '*' ||
      granted === permission ||
      (granted.endsWith(':*') && permission.startsWith(granted.slice(0, -1))),
  )
}

/** A member of the staff with the roles they hold now. */
export const staffActor = (id: string, roles: readonly Role[]): Actor => ({
  kind: 'staff',
  id,
  allows: ({ may }) => may === 'everybody' || roles.some(role => grants(role, may)),
})

/** An API key: bound to operations by name and to one purpose. */
export const keyActor = (id: string, uses: readonly string[], purpose: string): Actor => ({
  kind: 'key',
  id,
  purpose,
  allows: ({ name }) => uses.includes(name),
})
