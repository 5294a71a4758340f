/** The databases of a run: one for each size, on one server with the settings of production, thrown away or kept for the next run. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { MigrationRefused } from '#platform/db'
import type { StartedPostgres } from '#platform/postgres'
import { readMasterKey } from '#platform/vault'
import { generate } from './generate.ts'
import { print } from './report.ts'
import { openScene, type Scene } from './scene.ts'

export const databaseOf = (size: number): string => `bench_${size}`

/** Opens the house of this size, filled. What was begun and not filled, or kept from an older schema, is made anew. */
export async function openSize(
  dataRoot: string,
  { superuser }: StartedPostgres,
  size: number,
): Promise<Scene> {
  const name = databaseOf(size)
  const filled = join(dataRoot, `${name}.filled`)
  const masterKey = await readMasterKey(join(dataRoot, 'master.key'))
  const connection = { ...superuser, database: name }
  if (existsSync(filled)) {
    try {
      return await openScene(connection, masterKey)
    } catch (error) {
      if (!(error instanceof MigrationRefused)) throw error
    }
  }
  await withClient(superuser, async client => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  })
  const scene = await openScene(connection, masterKey)
  print(`making ${size.toLocaleString('en')} people …`)
  const { organisations, seconds } = await withClient(connection, client =>
    generate(client, scene.register.id, size),
  )
  print(`  with ${organisations.toLocaleString('en')} organisations in ${seconds.toFixed(0)} s`)
  writeFileSync(filled, '')
  return scene
}

export const rename = (postgres: StartedPostgres, from: string, to: string): Promise<void> =>
  withClient(postgres.superuser, async client => {
    await client.query(`alter database ${from} rename to ${to}`)
  })

/** What is done in a copy is thrown away with it, and the next run finds the same register. */
export const copyDatabase = (postgres: StartedPostgres, from: string, to: string): Promise<void> =>
  withClient(postgres.superuser, async client => {
    await client.query(`drop database if exists ${to} with (force)`)
    await client.query(`create database ${to} template ${from} strategy file_copy`)
  })

export const dropDatabase = (postgres: StartedPostgres, name: string): Promise<void> =>
  withClient(postgres.superuser, async client => {
    await client.query(`drop database if exists ${name} with (force)`)
  })

/** A connection of its own, whose statements may take as long as they take. */
export async function withClient<T>(
  settings: StartedPostgres['superuser'],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...settings, ssl: false })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
