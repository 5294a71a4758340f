/** A route of the REST API: one address, one operation or query. Everything else about it is read from the use. */
import type { AnyUse } from '#platform/operation'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export type Route = Readonly<{
  method: Method
  /** Under `/api/v1`, parameters in braces as OpenAPI writes them: `/people/{person}`. They are fields of the input. */
  path: string
  use: AnyUse
  /** `created`: answers 201 with the id, and heeds Idempotency-Key. */
  answer?: 'created' | 'nothing'
}>

export const route = (
  method: Method,
  path: string,
  use: AnyUse,
  more: Pick<Route, 'answer'> = {},
): Route => ({
  method,
  path,
  use,
  ...more,
})
