/** The real program in a process of its own: a data folder, a database and a port that nobody else has. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#platform/config'
import { settingsFromUrl } from '#platform/db'
import { administer, createEmpty } from './template.ts'

export type RunningProgram = Readonly<{
  url: string
  /** Makes the first administrator, once. */
  firstLink: string
  /** What it wrote to its log as a fault of its own. */
  faults(): readonly string[]
  stop(): Promise<void>
}>

/** Starts what `npm start` starts. The database is the embedded one, or one of its own where DATABASE_URL leads. */
export async function startProgram(settings: Readonly<Record<string, string>>): Promise<RunningProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-journey-'))
  const database = await databaseOfItsOwn()
  const child = spawn(process.execPath, [join(projectRoot(), 'bin/seloste.js'), 'start', '--lang', 'en'], {
    env: {
      ...process.env,
      SELOSTE_DATA: folder,
      PORT: String(await freePort()),
      DATABASE_URL: database.url,
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const clear = async () => {
    child.kill('SIGTERM')
    await ended
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  const faults: string[] = []
  child.stderr.on('data', part => faults.push(String(part)))
  try {
    const firstLink = await firstLinkOf(child)
    return { url: new URL(firstLink).origin, firstLink, faults: () => faults, stop: clear }
  } catch (error) {
    await clear()
    throw new Error(`The program did not start.\n${faults.join('')}`, { cause: error })
  }
}

/** What it prints when it is ready ends with the link. */
async function firstLinkOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const part of child.stdout ?? []) {
    said += part
    const link = /first administrator:\n {2}(http\S+)\n/.exec(said)?.[1]
    if (link !== undefined) return link
  }
  throw new Error(`It ended after saying: ${said}`)
}

async function databaseOfItsOwn(): Promise<Readonly<{ url: string; drop(): Promise<void> }>> {
  const given = process.env.DATABASE_URL
  if (!given) return { url: '', drop: async () => {} }
  const name = `seloste_journey_${randomBytes(6).toString('hex')}`
  const server = settingsFromUrl(given)
  await administer(server, [createEmpty(name)])
  const url = new URL(given)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => administer(server, [`drop database if exists ${name} with (force)`]),
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
