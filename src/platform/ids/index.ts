/** The door to names: row ids, their form at the edge, and random tokens that grant something. */
export { fromEdge, toEdge } from './edge.ts'
export { type Id, newId, readId } from './id.ts'
export { edgePrefixOf, idOf } from './id-of.ts'
export { hashToken, randomToken } from './token.ts'
