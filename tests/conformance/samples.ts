/** Inputs that can't be read from a schema: what a use checks beyond the shape of its fields. */
import type { Answers } from '../support/sample-input.ts'

const answers: Readonly<Record<string, Answers>> = {}

export const answersOf = (use: string): Answers => answers[use] ?? {}

/** Uses that answer "not found" of a planted row as well, because what it holds was not sealed under a real key. */
export const foundByNobody: ReadonlySet<string> = new Set(['staff.show-message', 'people.reveal-identity'])

/** Operations that answer "that was not your password" before they look at what is to be done. */
export const asksForProofFirst: ReadonlySet<string> = new Set(['staff.remove-passkey'])
