/** Inputs that can't be read from a schema: what a use checks beyond the shape of its fields. */
import type { Answers } from '../support/sample-input.ts'

const answers: Readonly<Record<string, Answers>> = {}

export const answersOf = (use: string): Answers => answers[use] ?? {}
