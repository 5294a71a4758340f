/**
 * The vocabulary in which a capability says what it knows about people: exactly one word for each column.
 *
 *   key     the row's own name, or a pointer to something that is no person
 *   fact    true whoever anybody is
 *   who     points at the person whom the row concerns, in a named role
 *   about   tells something about the person in that role, and why it is held
 *   trace   the same, but harmless once nobody is named: told on a copy, stays when the link is cut
 *   secret  proves identity: never told, always destroyed
 *   echo    repeats what other columns tell, so that it can be found: not told twice, goes with what it repeats
 */

/** Whom a row may concern: a person of the register, or a member of its staff. They never share rows. */
export type SubjectKind = 'person' | 'staff'

export type Purposes = readonly [string, ...string[]]

export type Key = Readonly<{ is: 'key' }>
export type Fact = Readonly<{ is: 'fact' }>
export type Who<R extends string> = Readonly<{ is: 'who'; role: R; of: SubjectKind }>
export type About<R extends string> = Readonly<{
  is: 'about'
  role: R
  category: string
  purposes: Purposes
  /** What stands in the column once nothing may: null, unless the column is compulsory. */
  blank: string | null
  /** Sealed under the person's own key; the column is bytea. */
  sealed: boolean
}>
export type Trace<R extends string> = Readonly<{
  is: 'trace'
  role: R
  category: string
  purposes: Purposes
  /** The value is a key, or a list of keys, of what the register definition or a list's columns name. */
  names?: Named
}>

export type Named = 'purposes' | 'recipients' | 'list-columns'

export type Secret<R extends string> = Readonly<{ is: 'secret'; role: R }>
/** `of` names the column that it repeats, where the row may outlive it: what is blanked takes its echo along. */
export type Echo<R extends string> = Readonly<{ is: 'echo'; role: R; of?: string }>

export type Column = Key | Fact | Who<string> | About<string> | Trace<string> | Secret<string> | Echo<string>

export const key: Key = { is: 'key' }
export const fact: Fact = { is: 'fact' }

export const who = <const R extends string>(role: R, of: SubjectKind = 'person'): Who<R> => ({
  is: 'who',
  role,
  of,
})

export const about = <const R extends string>(
  role: R,
  category: string,
  purposes: Purposes,
  { blank = null, sealed = false }: { blank?: string | null; sealed?: boolean } = {},
): About<R> => ({ is: 'about', role, category, purposes, blank, sealed })

export const trace = <const R extends string>(
  role: R,
  category: string,
  purposes: Purposes,
  { names }: { names?: Named } = {},
): Trace<R> => ({ is: 'trace', role, category, purposes, ...(names === undefined ? {} : { names }) })

export const secret = <const R extends string>(role: R): Secret<R> => ({ is: 'secret', role })
export const echo = <const R extends string>(role: R, of?: string): Echo<R> => ({
  is: 'echo',
  role,
  ...(of === undefined ? {} : { of }),
})
