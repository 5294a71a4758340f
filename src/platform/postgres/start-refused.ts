/** A start that must not go on: one sentence that says what is wrong and what mends it, and nothing has been touched. */
export type StartRefusal =
  | 'data-in-use'
  | 'wrong-version'
  | 'data-unreadable'
  | 'binaries-missing'
  | 'no-unprivileged-account'
  | 'did-not-start'

export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly code: StartRefusal

  constructor(code: StartRefusal, sentence: string, options?: { cause: unknown }) {
    super(sentence, options)
    this.code = code
  }
}
