/**
 * The answers other than yes. A *refusal* is expected and declared; it has words in every language and one status, exit
 * code and kind of page. (A *fault* is our own mistake: any other error. A *mishap* is the outside failing: only jobs meet it.)
 */

/** One thing that is wrong with one field of the input; `problem` is a code that has words. */
export type FieldProblem = Readonly<{ field: string; problem: string; limit?: number | undefined }>

/** Refusals that any use may give, whatever it declares. */
export const universalRefusals = ['not-allowed', 'invalid-input'] as const
export type UniversalRefusal = (typeof universalRefusals)[number]

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly problems: readonly FieldProblem[]
  /** What the caller needs to go on, such as the version that is there now; never another person's data. */
  readonly details: Readonly<Record<string, unknown>>
  constructor(
    code: string,
    more: { problems?: readonly FieldProblem[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(`Refused: ${code}`)
    this.code = code
    this.problems = more.problems ?? []
    this.details = more.details ?? {}
  }
}

export type RefusalKind = 'invalid' | 'not-allowed' | 'not-found' | 'conflict' | 'stale' | 'gone' | 'too-many'

const kinds: Readonly<Record<string, RefusalKind>> = {
  'invalid-input': 'invalid',
  'not-allowed': 'not-allowed',
  'not-found': 'not-found',
  stale: 'stale',
  expired: 'gone',
  'too-many': 'too-many',
}

/** A refusal that this table does not name is a conflict with how things stand. */
export const kindOfRefusal = (code: string): RefusalKind => kinds[code] ?? 'conflict'

export const statusOfRefusal: Readonly<Record<RefusalKind, 403 | 404 | 409 | 410 | 412 | 422 | 429>> = {
  invalid: 422,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  gone: 410,
  'too-many': 429,
}

/** Exit codes of the command line; 1 is a fault and 2 a command that was typed wrong. */
export const exitCodeOfRefusal: Readonly<Record<RefusalKind, number>> = {
  invalid: 3,
  'not-allowed': 4,
  'not-found': 5,
  conflict: 6,
  stale: 6,
  gone: 5,
  'too-many': 7,
}
