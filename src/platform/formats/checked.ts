/** The answer to "is this one?": the value in its one form, or a code that says what is wrong. Nothing here throws. */

export type Checked<Value, Problem extends string> =
  | Readonly<{ ok: true; value: Value }>
  | Readonly<{ ok: false; problem: Problem }>

export const right = <Value>(value: Value): Readonly<{ ok: true; value: Value }> => ({ ok: true, value })

export const wrong = <const Problem extends string>(
  problem: Problem,
): Readonly<{ ok: false; problem: Problem }> => ({
  ok: false,
  problem,
})
