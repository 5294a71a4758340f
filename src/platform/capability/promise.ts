/** A promise: a clause of the notice that the running system checks against its own data. Computed, never ticked off. */
import type { Telling } from '#platform/definition'
import type { Caller, House } from '#platform/operation'

export type PromiseState = Readonly<{
  holds: boolean
  /** The figure beside the sentence ("0 without a source of 1,204"). Numbers only; words are the capability's. */
  figure: Readonly<Record<string, number>>
  /** Where the offending rows are: a path of the staff's pages, if anything offends. */
  where?: string
}>

export type PromiseCheck = Readonly<{
  key: string
  /** Clause codes of the notice that this proves. */
  clauses: readonly string[]
  /**
   * The part of a notice that it proves, in whatever register: clause codes are a notice's own, and another's N4.1 may speak
   * of something else. Then a code counts only in the section that tells this; without one, the section's first clause stands for it.
   */
  telling?: Telling
  check(house: House, caller: Caller): Promise<PromiseState>
}>
