/** What a command ends with, told by its number. The codes of refusals stand with the refusals. */
export const exitCodes = {
  done: 0,
  /** A fault of ours, a start that was refused, or a promise that does not hold. */
  failed: 1,
  typedWrong: 2,
  databaseAway: 8,
} as const
