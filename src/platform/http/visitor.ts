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

export type Gate = Readonly<{
  /** Whoever the request's session belongs to in this register, if it is in force. */
  visitorOf(request: Request, register: Register): Promise<Visitor | undefined>
  /** A member of the staff chose a language: their account keeps it, so no cookie has to. */
  rememberLanguage(visitor: Visitor, register: Register, language: Language): Promise<void>
}>
