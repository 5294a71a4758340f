import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRunningPostgres, type StartedPostgres, startPostgres } from './index.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { listProcessesIn } from './processes.ts'

let dataRoot: string
let server: StartedPostgres | undefined

beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'seloste-pg-'))
})

afterEach(async () => {
  await server?.stop()
  server = undefined
  await rm(dataRoot, { recursive: true, force: true })
})

/** A process of its own that starts the server, commits a row and is then killed, so that nothing of ours tidies up. */
async function startAndDie(): Promise<void> {
  const script = `
    import { Client } from 'pg'
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    const { superuser } = await startPostgres({ dataRoot: ${JSON.stringify(dataRoot)} })
    const client = new Client(superuser)
    await client.connect()
    await client.query("create table kept as select 'Aino' as name")
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

async function keptNames(): Promise<string[]> {
  const client = new Client(server!.superuser)
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from kept')
  await client.end()
  return rows.map(row => row.name)
}

test('the server of a killed Seloste is found, adopted with its rows, and stopped', async () => {
  await startAndDie()
  expect(await findRunningPostgres(dataRoot)).toBeDefined()
  server = await startPostgres({ dataRoot })
  expect(server.adopted).toBe(true)
  expect(await keptNames()).toEqual(['Aino'])
  await server.stop()
  expect(await listProcessesIn(join(dataRoot, 'pg18'))).toEqual([])
})

test('Seloste and its server killed together: the next start recovers what was committed', async () => {
  await startAndDie()
  const cluster = join(dataRoot, 'pg18')
  process.kill((await readPostmasterFile(cluster))!.pid, 'SIGKILL')
  server = await startPostgres({ dataRoot })
  expect(server.adopted).toBe(false)
  expect(await keptNames()).toEqual(['Aino'])
})

test('a dead server’s number that another process has been given stops no start', async () => {
  server = await startPostgres({ dataRoot })
  const cluster = join(dataRoot, 'pg18')
  const left = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
  const { uid, gid } = await ownerOfServer(cluster)
  await server.stop()
  // PostgreSQL itself believes the lock when the number belongs to a process of its own account.
  const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
  try {
    await writeFile(join(cluster, 'postmaster.pid'), left.replace(/^\d+/, String(stranger.pid)))
    server = await startPostgres({ dataRoot })
    expect(server.adopted).toBe(false)
  } finally {
    stranger.kill('SIGKILL')
  }
})

async function ownerOfServer(cluster: string): Promise<{ uid: number; gid: number }> {
  const status = await readFile(`/proc/${(await readPostmasterFile(cluster))!.pid}/status`, 'utf8')
  return { uid: Number(status.match(/^Uid:\s+(\d+)/m)![1]), gid: Number(status.match(/^Gid:\s+(\d+)/m)![1]) }
}
