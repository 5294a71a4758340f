/** The REST API: routes, their document, and how their answers and refusals look on the wire. */
export { type ApiParts, createApi } from './create-api.ts'
export { apiNothingPersonal, sweepIdempotency } from './once.ts'
export { type DocumentOptions, openApiDocument } from './open-api.ts'
export type { Method, Route } from './route.ts'
export { route } from './route.ts'
