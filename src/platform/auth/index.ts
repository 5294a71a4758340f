/** Who acts, and what they may. */
export type { Actor, Asking } from './actor.ts'
export { publicActor, systemActor } from './actor.ts'
export type { Role } from './role.ts'
export { grants, keyActor, staffActor } from './role.ts'
