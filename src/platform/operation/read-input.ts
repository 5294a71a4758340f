/** Input through its schema. What is wrong is told as codes by field, so that each language has its own words for it. */
import type { z } from 'zod'
import type { FieldProblem } from './refused.ts'
import { Refused } from './refused.ts'

export function readInput<I extends z.ZodType>(schema: I, given: unknown): z.output<I> {
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Refused('invalid-input', { problems: parsed.error.issues.map(problemOf) })
}

/** A schema's own check names its problem in `message` as a code (`z.string().refine(…, 'identityCode.check-character')`). */
function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? { field, problem: 'required' }
        : { field, problem: 'too-small', limit: Number(issue.minimum) }
    case 'too_big':
      return {
        field,
        problem: issue.origin === 'string' ? 'too-long' : 'too-big',
        limit: Number(issue.maximum),
      }
    case 'invalid_type':
      return { field, problem: issue.input === undefined ? 'required' : 'wrong-type' }
    case 'unrecognized_keys':
      return { field: issue.keys.join(', ').slice(0, 80), problem: 'unknown-field' }
    case 'invalid_format':
      return { field, problem: codeLike(issue.message) ?? `not-${issue.format}` }
    case 'invalid_value':
      return { field, problem: 'not-a-choice' }
    default:
      return { field, problem: codeLike(issue.message) ?? 'wrong' }
  }
}

const codeLike = (message: string): string | undefined =>
  /^[a-z][a-zA-Z.-]{1,60}$/.test(message) ? message : undefined
