/** Work that is done later, by whichever process claims it: enqueued with the state that it serves, or by a schedule. */
import type { Db } from '#platform/db'
import { sql } from '#platform/db'

export type QueuedJob = Readonly<{
  name: string
  payload: Readonly<Record<string, string | number | boolean>>
  /** Of jobs with one key only the newest waits. */
  onceBy?: string
  runAt?: string
}>

export async function enqueueJobs(db: Db, jobs: readonly QueuedJob[]): Promise<void> {
  for (const { name, payload, onceBy = null, runAt = null } of jobs) {
    await sql`select jobs.enqueue(${name}, ${JSON.stringify(payload)}::jsonb, ${runAt}::timestamptz, ${onceBy})`.execute(
      db,
    )
  }
}

/** Whether work that takes long may go on: not once the program is asked to stop. A later run goes on from where it was. */
export type Turn = Readonly<{ goesOn(): boolean }>

export const untilDone: Turn = { goesOn: () => true }

/**
 * A job of a capability. `run` is called for each register that a schedule serves, or for the one that the payload names.
 * It may meet mishaps: thrown errors are tried again with growing pauses, twelve times in about two days.
 */
export type Job<Host = unknown> = Readonly<{
  name: string
  /** Five fields, as in crontab(5), in UTC. */
  schedule?: string
  run(host: Host, payload: Readonly<Record<string, unknown>>, turn: Turn): Promise<void>
}>
