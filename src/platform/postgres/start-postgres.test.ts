import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findRunningPostgres, type PostgresConnection, type StartedPostgres, startPostgres } from './index.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isStillRunning, listProcessesIn, markProcess } from './processes.ts'

const isRoot = process.getuid?.() === 0

let dataRoot: string
let running: StartedPostgres[]

beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'seloste-pg-'))
  running = []
})

afterEach(async () => {
  for (const server of running) await server.stop()
  await rm(dataRoot, { recursive: true, force: true })
})

async function start(lines: string[] = []): Promise<StartedPostgres> {
  const server = await startPostgres({ dataRoot, signalLog: line => lines.push(line) })
  running.push(server)
  return server
}

async function ask(connection: PostgresConnection, sql: string): Promise<unknown[]> {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function leaderOf(cluster: string): Promise<number> {
  return (await readPostmasterFile(cluster))!.pid
}

async function kill(pid: number): Promise<void> {
  const mark = (await markProcess(pid))!
  process.kill(pid, 'SIGKILL')
  while (await isStillRunning(mark)) await pause(10)
}

describe('a fresh data root', () => {
  test('gets a cluster that answers through its socket and keeps every commit on the disk', async () => {
    const server = await start()
    expect(server.adopted).toBe(false)
    expect(server.version).toMatch(/^18\./)
    const settings = `select name, setting from pg_settings where name in
      ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums', 'server_encoding',
       'shared_preload_libraries', 'max_connections', 'password_encryption') order by name collate "C"`
    expect(await ask(server.superuser, settings)).toEqual([
      ...['data_checksums', 'on', 'fsync', 'on', 'full_page_writes', 'on', 'listen_addresses', ''],
      ...['max_connections', '60', 'password_encryption', 'scram-sha-256', 'server_encoding', 'UTF8'],
      ...['shared_preload_libraries', 'pg_stat_statements', 'synchronous_commit', 'on'],
    ])
    expect(await ask(server.superuser, `select 'å' < 'z' collate "fi-x-icu", lower('ÄÖ')`)).toEqual([
      false,
      'äö',
    ])
  })

  test('lets nobody in without the password, which is its owner’s alone to read', async () => {
    const server = await start()
    const stranger = ask({ ...server.superuser, password: 'guess' }, 'select 1')
    await expect(stranger).rejects.toMatchObject({ code: '28P01' })
    const modes = await Promise.all(
      ['pg.password', 'postgres.json', 'postgres.log', 'run', 'pg18'].map(
        async name => (await stat(join(dataRoot, name))).mode & 0o777,
      ),
    )
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o700, 0o700])
    expect(await readdir(join(dataRoot, 'run'))).not.toContain('initdb.password')
    expect(await readFile(join(dataRoot, 'postgres.json'), 'utf8')).not.toContain(server.superuser.password)
  })

  test.runIf(isRoot)('is served by an unprivileged account when root starts it', async () => {
    await start()
    const status = await readFile(`/proc/${await leaderOf(join(dataRoot, 'pg18'))}/status`, 'utf8')
    const [, real, effective, saved] = status.match(/^Uid:\s+(\d+)\s+(\d+)\s+(\d+)/m)!
    expect([real, effective, saved]).not.toContain('0')
    expect(status).toMatch(/^Groups:\s*$/m)
  })

  test('drops what an initdb that was killed has left half made', async () => {
    await mkdir(join(dataRoot, 'pg18.tmp/base'), { recursive: true })
    await writeFile(join(dataRoot, 'pg18.tmp/PG_VERSION'), '18\n')
    const server = await start()
    expect(await ask(server.superuser, 'select 1')).toEqual([1])
    expect(await readdir(dataRoot)).not.toContain('pg18.tmp')
  })

  test('may lie so deep that its socket has to stand elsewhere', async () => {
    const outer = dataRoot
    await chmod(outer, 0o711)
    dataRoot = join(dataRoot, 'a'.repeat(100))
    const server = await start()
    expect(server.superuser.host.startsWith(dataRoot)).toBe(false)
    expect((await findRunningPostgres(dataRoot))?.host).toBe(server.superuser.host)
    await server.stop()
    await rm(server.superuser.host, { recursive: true })
    dataRoot = outer
  })
})

describe('a data root that has been used', () => {
  test('keeps its rows over a stop and a start', async () => {
    const first = await start()
    await ask(first.superuser, `create table kept as select 'Aino' as name`)
    await first.stop()
    expect(await listProcessesIn(join(dataRoot, 'pg18'))).toEqual([])
    expect(await findRunningPostgres(dataRoot)).toBeUndefined()
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.superuser, 'select name from kept')).toEqual(['Aino'])
  })

  test('is adopted when its server still runs, and stopped by who adopted it', async () => {
    const first = await start()
    const second = await start()
    expect(second.adopted).toBe(true)
    expect(second.superuser).toEqual(first.superuser)
    expect(await findRunningPostgres(dataRoot)).toEqual(first.superuser)
    const leader = (await markProcess(await leaderOf(join(dataRoot, 'pg18'))))!
    // The first keeper would rightly start the server again.
    running = [second, first]
    await Promise.all([first.stop(), second.stop()])
    expect(await isStillRunning(leader)).toBe(false)
  })

  test('loses nothing acknowledged when its server is killed, and comes back by itself', async () => {
    const lines: string[] = []
    const server = await start(lines)
    await ask(server.superuser, `create table kept as select 'Bo' as name`)
    await kill(await leaderOf(join(dataRoot, 'pg18')))
    await expect
      .poll(() => ask(server.superuser, 'select name from kept').catch(() => []), { timeout: 20_000 })
      .toEqual(['Bo'])
    await expect.poll(() => lines.length).toBe(2)
    expect(lines[0]).toMatch(/ended by itself/)
    await server.stop()
    expect(await listProcessesIn(join(dataRoot, 'pg18'))).toEqual([])
  })
})

test('what a person has written stays out of the server’s log when a statement fails', async () => {
  const server = await start()
  await ask(server.superuser, `create table mailbox (email text unique)`)
  const insert = `insert into mailbox values ('aino.example')`
  await ask(server.superuser, insert)
  await expect(ask(server.superuser, insert)).rejects.toMatchObject({ code: '23505' })
  await expect(ask(server.superuser, `select 'aino.example'::int`)).rejects.toMatchObject({ code: '22P02' })
  const killed = ask(server.superuser, `select 'aino.example', pg_sleep(60)`)
  const backend = `select pid from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`
  await expect.poll(() => ask(server.superuser, backend)).toHaveLength(1)
  const [pid] = await ask(server.superuser, backend)
  process.kill(Number(pid), 'SIGKILL')
  await expect(killed).rejects.toThrow()
  await expect
    .poll(() => readFile(join(dataRoot, 'postgres.log'), 'utf8'))
    .toMatch(/was terminated by signal 9/)
  expect(await readFile(join(dataRoot, 'postgres.log'), 'utf8')).not.toContain('aino.example')
  await expect.poll(() => ask(server.superuser, 'select 1').catch(() => []), { timeout: 20_000 }).toEqual([1])
})
