/** The REST API: routes, their document, and how their answers and refusals look on the wire. */
export type { Method, Route } from './route.ts'
export { route } from './route.ts'
