/** Who is at the door of a page. Signing in is a capability's business; the pages only ask who came. */
import type { Actor } from '#platform/auth'
import type { Language } from '#platform/definition'
import type { Register } from '#platform/registers'

export type Visitor = Readonly<{
  actor: Actor
  staffId: string
  name: string
  language: Language | undefined
  /** Where they must go first (second factor, secrecy undertaking); until then no page about anybody opens. */
  waitsAt: string | undefined
}>

/** A page that tells of more actors than this should be two pages. */
export const namesMax = 1_000

export type Gate = Readonly<{
  /** Whoever the request's session belongs to in this register, if it is in force. */
  visitorOf(request: Request, register: Register): Promise<Visitor | undefined>
  /** A member of the staff chose a language: their account keeps it, so no cookie has to. */
  rememberLanguage(visitor: Visitor, register: Register, language: Language): Promise<void>
  /**
   * What members of the staff and keys of this register are called, by id; at most `namesMax`. Whose account is closed keeps
   * the name until it is erased; an id that is nobody's, or nobody's any more, is not in the answer.
   */
  namesOf(register: Register, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}>
