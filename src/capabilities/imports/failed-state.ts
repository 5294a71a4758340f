/** What an import is when a pass over it can't go on: what a run, or a taking back, has done by then can be taken back. */
import type { Clock } from '#platform/clock'
import type { ImportState } from './schema.ts'

export const failedState = (
  state: ImportState,
  clock: Clock,
): { state: ImportState; finished_at: string | null } =>
  state === 'checking'
    ? { state: 'failed', finished_at: null }
    : { state: 'cancelled', finished_at: clock.now().toString() }
