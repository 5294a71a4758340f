/** Lets the processes of this machine do a piece of work one after another, with nothing left behind by a killed one. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from './error-code.ts'

const pauseMs = 20
const patienceMs = 10_000

/**
 * The turn is a socket address in Linux's abstract namespace (unix(7)): the kernel gives it to one process and takes it
 * back when that process ends, however it ends. A lock file could not be taken over without a race of its own.
 *
 * @param name what the work is about; the same name, the same queue.
 */
export async function takeTurns<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const address = `\0seloste-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  const turn = await waitForTurn(address)
  try {
    return await work()
  } finally {
    turn.close()
    await once(turn, 'close')
  }
}

async function waitForTurn(address: string): Promise<Server> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    const turn = createServer(caller => caller.destroy())
    try {
      turn.listen(address)
      await once(turn, 'listening')
      return turn
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error
    }
    await pause(pauseMs)
  }
  throw new Error(`Another process has kept its turn for ${patienceMs / 1000} seconds`)
}
