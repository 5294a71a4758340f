/** Makes registers of each size, measures everything in them by turns, and tells how it compares with what is wanted. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { ConnectionSettings } from '#platform/db'
import { type StartedPostgres, startPostgres } from '#platform/postgres'
import { readMasterKey } from '#platform/vault'
import { type Asked, readAsked } from './asked.ts'
import { casesOf } from './cases.ts'
import { generate } from './generate.ts'
import { measurePair } from './measure.ts'
import { print, printHead, printPair, printRow, type Row, rowOf } from './report.ts'
import { openScene, type Scene } from './scene.ts'
import { measureAssets, measureServer } from './server-cases.ts'
import { judge } from './wanted.ts'

const asked = readAsked(process.argv.slice(2))
const dataRoot =
  asked.data === undefined ? mkdtempSync(join(tmpdir(), 'seloste-bench-')) : resolve(asked.data)
mkdirSync(dataRoot, { recursive: true, mode: 0o700 })
let postgres: StartedPostgres | undefined
try {
  const rows = await run(asked)
  if (!judge(rows)) print('\nNot everything that is wanted is kept.')
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(rows, null, 2)}\n`)
} finally {
  await postgres?.stop()
  if (asked.data === undefined) await rm(dataRoot, { recursive: true, force: true })
}

async function run({ sizes, only }: Asked): Promise<readonly Row[]> {
  postgres = await startPostgres({ dataRoot })
  const masterKey = readMasterKey({ file: join(dataRoot, 'master.key') })
  const rows: Row[] = []
  const sizesMade: number[] = []
  for (const size of sizes) {
    const connection = { ...postgres.superuser, database: databaseOf(size) }
    const isNew = await makeDatabase(postgres.superuser, connection.database)
    const scene = await openScene(connection, masterKey)
    try {
      if (isNew) await fillScene(scene, size)
      sizesMade.push(size)
      rows.push(...(await measureScene(scene, size, only)))
    } finally {
      await scene.close()
    }
  }
  const largest = Math.max(...sizesMade)
  if ('server.'.startsWith(only) || only.startsWith('server.')) {
    const server = await measureRealServer(largest)
    rows.push(...server.filter(({ name }) => name.startsWith(only)))
    for (const row of server) printRow(row)
  }
  return rows
}

function databaseOf(size: number): string {
  return `bench_${size}`
}

/** Kept data is used again; what was begun and not filled is made anew. */
async function makeDatabase(superuser: ConnectionSettings, name: string): Promise<boolean> {
  const filled = join(dataRoot, `${name}.filled`)
  const client = new pg.Client({ ...superuser, ssl: false })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 1 && existsSync(filled)) return false
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0 encoding 'UTF8'`)
    return true
  } finally {
    await client.end()
  }
}

async function fillScene({ owner, register }: Scene, size: number): Promise<void> {
  print(`making ${size.toLocaleString('en')} people …`)
  const { organisations, seconds } = await generate(owner, register.id, size)
  print(`  with ${organisations.toLocaleString('en')} organisations in ${seconds.toFixed(0)} s`)
  writeFileSync(join(dataRoot, `${databaseOf(size)}.filled`), '')
}

async function measureScene(scene: Scene, size: number, only: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  printHead()
  for (const { name, ours, bare, runs } of await casesOf(scene)) {
    if (!name.startsWith(only)) continue
    const pair = await measurePair(ours, bare, runs)
    printPair(name, size, pair)
    rows.push(rowOf(name, size, { ours: pair.ours.median, limit: pair.bare.median, unit: 'ms' }))
  }
  if ('page.'.startsWith(only) || only.startsWith('page.')) {
    const assets = await measureAssets(scene.app, await scene.html('/people'), size)
    for (const row of assets.filter(({ name }) => name.startsWith(only))) {
      printRow(row)
      rows.push(row)
    }
  }
  return rows
}

/** The largest database takes the name that the server looks for, and gives it back. */
async function measureRealServer(size: number): Promise<readonly Row[]> {
  const rename = async (from: string, to: string) => {
    const started = await startPostgres({ dataRoot })
    const client = new pg.Client({ ...started.superuser, ssl: false })
    await client.connect()
    await client.query(`alter database ${from} rename to ${to}`)
    await client.end()
    await started.stop()
  }
  await postgres?.stop()
  await rename(databaseOf(size), 'seloste')
  try {
    return await measureServer(dataRoot, size)
  } finally {
    await rename('seloste', databaseOf(size))
    postgres = await startPostgres({ dataRoot })
  }
}
