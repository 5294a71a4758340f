/** The note by which another process of this machine, such as the command line, finds the running server. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { PostgresConnection } from './connection.ts'
import { writeDurably } from './write-durably.ts'

const state = z.object({
  host: z.string().min(1).max(4_096),
  port: z.int().min(1).max(65_535),
  user: z.string().min(1).max(63),
  database: z.string().min(1).max(63),
  cluster: z.string().min(1).max(4_096),
})

export type ServerState = z.infer<typeof state>

/** The password stays in its own file. */
export async function writeState(path: string, server: { connection: PostgresConnection; cluster: string }) {
  const { host, port, user, database } = server.connection
  const told: ServerState = { host, port, user, database, cluster: server.cluster }
  await writeDurably(path, `${JSON.stringify(told)}\n`)
}

/** Undefined when there is no note that can be read. */
export async function findState(path: string): Promise<ServerState | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return state.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
