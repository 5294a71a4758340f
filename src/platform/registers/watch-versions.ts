/**
 * Keeps a running process at the newest published versions. PostgreSQL tells of a publication over a connection that
 * listens; whatever was told while that connection was away is made up for by reading everything again on its return.
 */
import type pg from 'pg'
import { transact } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import type { Logger } from '#platform/log'
import type { Register } from './register.ts'
import { findNewestVersion, publishedChannel } from './versions.ts'

export type InForce = Readonly<{
  /** Asked for each request: cheap, and never older than the last telling. */
  current(): readonly Register[]
  stop(): Promise<void>
}>

type Watching = Readonly<{
  owner: pg.Pool
  log: Logger
  /** A version that this process's code does not fit is not taken; it serves the one before until it is updated. */
  accepts(definition: RegisterDefinition): boolean
  retryMs?: number
}>

export async function watchVersions(watching: Watching, opened: readonly Register[]): Promise<InForce> {
  const { owner, log, retryMs = 2_000 } = watching
  let registers = opened
  let client: pg.PoolClient | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const readAgain = async (): Promise<void> => {
    const fresh = await Promise.all(registers.map(register => newest(watching, register)))
    registers = fresh
  }
  const again = (): void => {
    client = undefined
    if (!stopped) timer = setTimeout(() => void listen(), retryMs)
  }
  const listen = async (): Promise<void> => {
    try {
      const listening = await owner.connect()
      client = listening
      listening.on('error', error => {
        if (client !== listening) return
        listening.release(error)
        again()
      })
      listening.on('notification', () => readAgain().catch(() => log.warn({ event: 'registers.unread' })))
      await listening.query(`listen ${publishedChannel}`)
      await readAgain()
    } catch {
      const broken = client
      client = undefined
      broken?.release(true)
      again()
    }
  }

  await listen()
  return {
    current: () => registers,
    async stop() {
      stopped = true
      clearTimeout(timer)
      const listening = client
      client = undefined
      listening?.release(true)
    },
  }
}

async function newest({ owner, log, accepts }: Watching, register: Register): Promise<Register> {
  const version = await transact(owner, register.id, async ({ db }) => findNewestVersion(db))
  if (version === undefined || version.number === register.version) return register
  if (!accepts(version.definition)) {
    log.warn({ event: 'registers.version-does-not-fit', register: register.key })
    return register
  }
  return { ...register, definition: version.definition, version: version.number }
}
