/** The rows of promises: findings, changes, and how far each long table has been looked through. */

export type FoundState = 'holds' | 'broken' | 'unknown'
export type Figure = Readonly<Record<string, number>>

export type PromiseRow = {
  register_id: string
  key: string
  state: FoundState
  figure: Figure
  where_path: string | null
  /** Since when it has been as it is. */
  since: string
  checked_at: string
}

export type PromiseChangeRow = {
  register_id: string
  key: string
  at: string
  state: FoundState
  figure: Figure
}

export type PatrolRow = {
  register_id: string
  part: string
  next_slice: number
  /** How many rows offend, by the slices that have any. */
  offending: Figure
}

declare module '#platform/db' {
  interface Tables {
    'notice.promise': PromiseRow
    'notice.promise_change': PromiseChangeRow
    'notice.patrol': PatrolRow
  }
}
