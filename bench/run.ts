/** Makes registers of each size, measures everything in them by turns, and tells how it compares with what is wanted. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startPostgres } from '#platform/postgres'
import { readAsked } from './asked.ts'
import { type Case, casesOf } from './cases.ts'
import { databaseOf, openSize, rename } from './databases.ts'
import { measureDuplicates, measureImport } from './import-cases.ts'
import { measureByTurns } from './measure.ts'
import { print, printHead, printPair, printRow, type Row, rowOf } from './report.ts'
import type { Scene } from './scene.ts'
import { measureAssets, measureServer } from './server-cases.ts'
import { judge } from './wanted.ts'

type Sized = Readonly<{ size: number; scene: Scene; cases: readonly Case[] }>

const asked = readAsked(process.argv.slice(2))
const dataRoot =
  asked.data === undefined ? mkdtempSync(join(tmpdir(), 'seloste-bench-')) : resolve(asked.data)
mkdirSync(dataRoot, { recursive: true, mode: 0o700 })
const rows: Row[] = []
try {
  await measureUses()
  if (isAsked('server')) await measureStart()
  const largest = Math.max(...asked.sizes)
  if (['import.run', 'import.whole', 'import.memory', 'import.pages'].some(isAsked))
    add(await measureImport(dataRoot, largest))
  if (isAsked('import.duplicates')) add(await measureDuplicates(dataRoot, largest))
} finally {
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(rows, null, 2)}\n`)
  if (asked.data === undefined) await rm(dataRoot, { recursive: true, force: true })
}
if (!judge(rows)) print('\nNot everything that is wanted is kept.')

/** Whether anything that begins so is wanted at all. */
function isAsked(beginning: string): boolean {
  return beginning.startsWith(asked.only) || asked.only.startsWith(beginning)
}

async function measureUses(): Promise<void> {
  const postgres = await startPostgres({ dataRoot })
  const opened: Sized[] = []
  try {
    for (const size of asked.sizes) {
      const scene = await openSize(dataRoot, postgres, size)
      opened.push({ size, scene, cases: await casesOf(scene) })
    }
    printHead()
    const names = opened[0]?.cases.map(({ name }) => name) ?? []
    for (const name of names.filter(each => each.startsWith(asked.only))) await measureUse(name, opened)
    const largest = opened.at(-1)
    if (largest !== undefined && isAsked('page')) {
      const page = await largest.scene.html('/people')
      add(await measureAssets(largest.scene.app, page, largest.size))
    }
  } finally {
    for (const { scene } of opened) await scene.close()
    await postgres.stop()
  }
}

async function measureUse(name: string, opened: readonly Sized[]): Promise<void> {
  const found = opened.flatMap(({ size, cases }) =>
    cases.filter(each => each.name === name).map(each => ({ ...each, size })),
  )
  for (const { size, pair } of await measureByTurns(found)) {
    printPair(name, size, pair)
    rows.push(rowOf(name, size, { ours: pair.ours.median, limit: pair.bare.median, unit: 'ms' }))
  }
}

/** The largest database takes the name that the server looks for, and gives it back. */
async function measureStart(): Promise<void> {
  const size = Math.max(...asked.sizes)
  const renamed = async (from: string, to: string) => {
    const postgres = await startPostgres({ dataRoot })
    await rename(postgres, from, to)
    await postgres.stop()
  }
  await renamed(databaseOf(size), 'seloste')
  try {
    add(await measureServer(dataRoot, size))
  } finally {
    await renamed('seloste', databaseOf(size))
  }
}

function add(measured: readonly Row[]): void {
  for (const row of measured.filter(({ name }) => name.startsWith(asked.only))) {
    printRow(row)
    rows.push(row)
  }
}
