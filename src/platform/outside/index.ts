/** The door out: the one place that calls other people's servers. */
export { type Outside, OutsideError, type OutsideReply, type OutsideRequest, openOutside } from './outside.ts'
