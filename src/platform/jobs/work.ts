/** Claims jobs from the database and runs them, a few at a time, until stopped. */
import { Logger, parseCronItems, type Runner, run, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import type { Logger as Log } from '#platform/log'
import type { Job, Turn } from './job.ts'

/** The queue would print messages of its own; what happened to a job is told in our log, without values. */
const quiet = new Logger(() => () => {})

/** Makes or brings up to date the queue's own tables. Before our migrations, which call its functions. */
export const migrateQueue = async (owner: pg.Pool): Promise<void> =>
  runMigrations({ pgPool: owner, logger: quiet })

export type Workshop = Readonly<{ stop(): Promise<void> }>

type Hosts<Host> = Readonly<{ all(): readonly Host[]; of(register: string): Host | undefined }>

/** A job whose payload names no register is run once for each. */
export async function work<Host>(
  owner: pg.Pool,
  jobs: readonly Job<Host>[],
  hosts: Hosts<Host>,
  log: Log,
): Promise<Workshop> {
  let isStopping = false
  const turn: Turn = { goesOn: () => !isStopping }
  const runner: Runner = await run({
    pgPool: owner,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: quiet,
    taskList: Object.fromEntries(jobs.map(job => [job.name, runJob(job, { hosts, log, turn })])),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, schedule }) =>
        schedule === undefined ? [] : [{ task: name, match: schedule, options: { backfillPeriod: 0 } }],
      ),
    ),
  })
  return {
    stop: async () => {
      isStopping = true
      await runner.stop()
    },
  }
}

type Works<Host> = Readonly<{ hosts: Hosts<Host>; log: Log; turn: Turn }>

function runJob<Host>(job: Job<Host>, { hosts, log, turn }: Works<Host>) {
  return async (given: unknown) => {
    const payload = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}
    const named = payload.register
    const host = typeof named === 'string' ? hosts.of(named) : undefined
    const served = typeof named === 'string' ? (host === undefined ? [] : [host]) : hosts.all()
    for (const each of served) {
      try {
        await job.run(each, payload, turn)
      } catch (error) {
        log.warn({ event: 'job.failed', job: job.name, error })
        // The queue keeps an error's message with the job; ours may quote a value, so only its name goes there.
        throw new Error(error instanceof Error ? error.name : 'failed')
      }
    }
  }
}
