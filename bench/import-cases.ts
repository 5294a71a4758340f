/**
 * A file as large as the register is imported into a copy of it by the real server, while somebody reads pages; and the queue
 * of likely duplicates is made for a smaller one.
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { searchThrough } from '#capabilities/duplicates'
import {
  beginImport,
  checkImport,
  getImport,
  goOn,
  setMapping,
  startImport,
  takeFile,
} from '#capabilities/imports'
import { createKey } from '#capabilities/staff'
import type { Host } from '#platform/capability'
import { toEdge } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { startPostgres } from '#platform/postgres'
import { readMasterKey } from '#platform/vault'
import { copyRows, takeRows } from './bare-copy.ts'
import { copyDatabase, databaseOf, dropDatabase, rename, withClient } from './databases.ts'
import { writeDoublesFile, writeImportFile } from './import-file.ts'
import { percentile } from './measure.ts'
import { print, type Row, rowOf } from './report.ts'
import { openScene } from './scene.ts'
import { residentMb, serverPid, site, startServer } from './server-cases.ts'

const database = 'bench_import'

/** What it costs beside a bare copy of the same rows, how much memory Node takes, and how long a page then takes. */
export async function measureImport(dataRoot: string, size: number): Promise<readonly Row[]> {
  const taken = await prepare(dataRoot, size)
  const server = await startServer(dataRoot)
  const told = { ...taken, pid: serverPid(dataRoot) }
  const rest = await readPages(told, async turn => turn < 200)
  const check = await watchPass(told, 'check')
  const run = await watchPass(told, 'start')
  await server.stop()
  const bare = await bareWork(dataRoot, size, told)
  const peak = Math.max(check.peakMb, run.peakMb)
  return [
    rowOf('import.run', size, { ours: run.ms, limit: bare.ms, unit: 'ms' }),
    rowOf('import.whole', size, { ours: taken.tookMs + check.ms + run.ms, limit: bare.ms, unit: 'ms' }),
    rowOf('import.memory', size, { ours: peak, limit: 350, unit: 'MB' }),
    rowOf('import.pages', size, {
      ours: percentile([...check.pages, ...run.pages], 0.95),
      limit: percentile(rest, 0.95),
      unit: 'ms',
    }),
  ]
}

type Taken = Readonly<{
  id: string
  source: string
  since: string
  token: string
  cookie: string
  tookMs: number
}>

/** A copy of the register takes the name that the server looks for; the file is taken in and its columns are named. */
async function prepare(dataRoot: string, size: number): Promise<Taken> {
  const postgres = await startPostgres({ dataRoot })
  try {
    await copyDatabase(postgres, databaseOf(size), database)
    const masterKey = await readMasterKey(join(dataRoot, 'master.key'))
    const scene = await openScene({ ...postgres.superuser, database }, masterKey)
    const { host, register, owner } = scene
    const path = join(dataRoot, 'import.csv')
    const bytes = await writeImportFile(path, size, { owner, registerId: register.id })
    print(`importing ${size.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB …`)
    const started = performance.now()
    const id = await takeIn(host, path)
    const tookMs = performance.now() - started
    const { token } = await perform(host.house, createKey, host.caller, {
      name: 'bench import',
      purpose: 'customer-care',
      uses: ['imports.check', 'imports.start', 'imports.get'],
    })
    const { rows } = await owner.query<{ source: string; since: string }>(
      'select source_id as source, begun_at::text as since from imports.import where id = $1',
      [id],
    )
    await scene.close()
    return {
      id,
      token,
      cookie: scene.cookie,
      tookMs,
      source: rows[0]?.source ?? '',
      since: rows[0]?.since ?? '',
    }
  } finally {
    await rename(postgres, database, 'seloste').catch(() => {})
    await postgres.stop()
  }
}

async function takeIn(host: Host, path: string): Promise<string> {
  const { id } = await perform(host.house, beginImport, host.caller, {
    source: { key: 'partners', obtainedOn: host.house.clock.today().toString() },
    purpose: 'marketing',
  })
  const doing: Parameters<typeof takeFile>[0] = {
    ...host,
    perform: (operation, input) => perform(host.house, operation, host.caller, input),
  }
  await takeFile(doing, id, { name: 'import.csv', bytes: createReadStream(path) })
  const targets = ['given-names', 'family-name', 'email', 'phone', 'organisation-name', 'position'] as const
  await perform(host.house, setMapping, host.caller, { import: id, targets: [...targets] })
  return id
}

/** What is wanted of the queue: so many new people among all, within so many milliseconds. */
const doubles = { rows: 10_000, withinMs: 30_000 }

/** The queue of likely duplicates for an import of ten thousand rows, a tenth of them somebody known. */
export async function measureDuplicates(dataRoot: string, size: number): Promise<readonly Row[]> {
  const postgres = await startPostgres({ dataRoot })
  try {
    await copyDatabase(postgres, databaseOf(size), database)
    const masterKey = await readMasterKey(join(dataRoot, 'master.key'))
    const scene = await openScene({ ...postgres.superuser, database }, masterKey)
    const { host, register, owner } = scene
    const path = join(dataRoot, 'doubles.csv')
    await writeDoublesFile(path, doubles.rows, { owner, registerId: register.id })
    const id = await takeIn(host, path)
    for (const pass of [checkImport, startImport]) {
      await perform(host.house, pass, host.caller, { import: id })
      await goOn(host, { only: id })
    }
    const { sourceId } = await ask(host.house, getImport, host.caller, { import: id })
    const started = performance.now()
    await searchThrough(host, { source: sourceId })
    const ours = performance.now() - started
    const { rows } = await owner.query<{ pairs: bigint }>('select count(*) as pairs from duplicates.pair')
    print(`${rows[0]?.pairs} pairs of ${doubles.rows.toLocaleString('en')} imported rows`)
    await scene.close()
    await dropDatabase(postgres, database)
    return [rowOf('import.duplicates', size, { ours, limit: doubles.withinMs, unit: 'ms' })]
  } finally {
    await postgres.stop()
  }
}

async function bareWork(dataRoot: string, size: number, { source, since }: Taken): Promise<{ ms: number }> {
  const postgres = await startPostgres({ dataRoot })
  const inside = <T>(name: string, work: (client: pg.Client) => Promise<T>) =>
    withClient({ ...postgres.superuser, database: name }, work)
  try {
    const files = await inside('seloste', client => takeRows(client, { source, since, folder: dataRoot }))
    await dropDatabase(postgres, 'seloste')
    await copyDatabase(postgres, databaseOf(size), database)
    const bare = await inside(database, client => copyRows(client, files))
    print(`a bare copy of its ${bare.rows.toLocaleString('en')} rows took ${(bare.ms / 1_000).toFixed(1)} s`)
    await dropDatabase(postgres, database)
    return bare
  } finally {
    await postgres.stop()
  }
}

type Told = Taken & Readonly<{ pid: number }>

/** Begins a pass, and reads pages until it is through. */
async function watchPass(told: Told, which: 'check' | 'start') {
  const through = which === 'check' ? 'checked' : 'done'
  const started = performance.now()
  await call(told, `/imports/${toEdge('imp', told.id)}/${which}`, 'POST')
  let peakMb = 0
  let state = ''
  let ms = 0
  const pages = await readPages(told, async turn => {
    peakMb = Math.max(peakMb, residentMb(told.pid))
    if (turn % 5 === 0) {
      state = JSON.parse(await call(told, `/imports/${toEdge('imp', told.id)}`, 'GET')).state
      ms = performance.now() - started
      if (!['checking', 'running', through].includes(state)) throw new Error(`The import is ${state}.`)
    }
    return state !== through
  })
  return { ms, peakMb, pages }
}

const paths = ['/people', '/people?q=virtanen', '/organisations'] as const

/** Milliseconds of each page, one after the other. */
async function readPages(
  { cookie }: Told,
  goesOn: (turn: number) => Promise<boolean>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let turn = 0; await goesOn(turn); turn += 1) {
    const started = performance.now()
    const response = await fetch(`${site}${paths[turn % paths.length]}`, { headers: { cookie } })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`A page answered ${response.status}.`)
    times.push(performance.now() - started)
    // As people do, who read what they have asked for: ten pages a second, not as many as will go.
    await pause(100)
  }
  return times.slice(20)
}

async function call({ token }: Told, path: string, method: 'GET' | 'POST'): Promise<string> {
  const response = await fetch(`${site}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { body: '{}' }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`)
  return text
}
