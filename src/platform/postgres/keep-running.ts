/** Watches a server and starts it again when it dies, so that a killed database comes back without a restart of Seloste. */
import type { RunningServer } from './bring-up.ts'
import { isStillRunning } from './processes.ts'

export type Keeper = {
  /** Ends the watch and says which server runs last; what is being started is waited for. */
  letGo(): Promise<RunningServer>
}

const lookEveryMs = 500
const retryEveryMaxMs = 30_000

/** The timer keeps no process alive. A start that fails is tried again, each time after twice the wait. */
export function keepRunning(
  first: RunningServer,
  bringBack: () => Promise<RunningServer>,
  signalLog: (line: string) => void,
): Keeper {
  let current = first
  let waitMs = lookEveryMs
  let isLetGo = false
  let looking = Promise.resolve()
  let timer = lookLater()

  function lookLater(): NodeJS.Timeout {
    return setTimeout(() => {
      looking = look().then(() => {
        if (!isLetGo) timer = lookLater()
      })
    }, waitMs).unref()
  }

  async function look(): Promise<void> {
    if (await isStillRunning(current.mark)) return
    signalLog(`PostgreSQL (process ${current.mark.pid}) has ended by itself; starting it again.`)
    try {
      current = await bringBack()
      waitMs = lookEveryMs
      signalLog(`PostgreSQL runs again (process ${current.mark.pid}).`)
    } catch (error) {
      waitMs = Math.min(waitMs * 2, retryEveryMaxMs)
      signalLog(error instanceof Error ? error.message : 'PostgreSQL could not be started again.')
    }
  }

  return {
    async letGo() {
      isLetGo = true
      clearTimeout(timer)
      await looking
      return current
    },
  }
}
