/** The schema of an id that leaves or enters the house: a UUID inside, `per_…` outside. */
import { z } from 'zod'

/**
 * A UUID whose edge form has this prefix. Used in `takes` and `gives`; pages and tests pass the UUID itself, the API turns
 * it into its edge form and back by this mark.
 *
 * @example
 * takes: z.strictObject({ person: idOf('per') })
 */
export const idOf = (prefix: string) => z.uuid().meta({ edge: prefix })

/** The prefix that a schema was marked with, if it was. */
export function edgePrefixOf(schema: z.ZodType): string | undefined {
  const edge = schema.meta()?.edge
  return typeof edge === 'string' ? edge : undefined
}
