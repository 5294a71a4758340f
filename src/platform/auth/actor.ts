/** Who does something. What they may is asked of them in one place, before every operation and query. */

/** What is asked for: the use's own name, and the permission that a role needs for it. */
export type Asking = Readonly<{ name: string; may: string }>

export type Actor = Readonly<{
  kind: 'staff' | 'key' | 'system' | 'public'
  /** The staff member's or key's id; null for the program itself and for the public. */
  id: string | null
  allows(asking: Asking): boolean
  /** A key works for one purpose only; others name theirs with each use. */
  purpose?: string
}>

/** The program's own work: schedules, reactions, and the command line of whoever may read the data folder anyway. */
export const systemActor: Actor = { kind: 'system', id: null, allows: () => true }

/** Somebody not signed in may do what a use opens to everybody, and nothing else. */
export const publicActor: Actor = { kind: 'public', id: null, allows: ({ may }) => may === 'everybody' }
