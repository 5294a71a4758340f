/** The rows of the ledger of erasures. */
import type { Generated } from 'kysely'

export type ErasureRow = {
  register_id: Generated<string>
  id: string
  person_id: string
  wished_at: string
}

export type ErasureRunRow = {
  register_id: Generated<string>
  id: string
  erasure_id: string
  ran_at: string
  /** Rows that stayed and lost a value; rows that lost their link to the person; rows that went. */
  blanked: number
  cut: number
  deleted: number
  /** Values that the law keeps, after this run. None: the wish is fulfilled. */
  kept: number
  /** The first day on which something more goes; null while all that stays is still running, or when nothing stays. */
  next_on: string | null
}

declare module '#platform/db' {
  interface Tables {
    'requests.erasure': ErasureRow
    'requests.erasure_run': ErasureRunRow
  }
}
