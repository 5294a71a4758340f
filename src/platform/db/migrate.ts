/**
 * Brings a database to the code's schema: forward only, each file once, in one transaction with its record. A database
 * that is newer than the code, or whose past was edited, is refused untouched.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** A room or capability that owns a PostgreSQL schema of its own name. In the order of their dependence. */
export type SchemaOwner = Readonly<{ key: string; migrations: string }>

export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

type Step = Readonly<{ owner: string; file: string; sql: string; digest: string }>

const bootstrap = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    owner text not null, file text not null, digest text not null, applied_at timestamptz not null default now(),
    primary key (owner, file)
  );`

/** Any number that no other program takes: one migration at a time, whatever starts at once. */
const migrationLock = 7_305_219

/** Applies what is missing and returns the names of the files applied. */
export async function migrate(pool: pg.Pool, owners: readonly SchemaOwner[]): Promise<readonly string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(bootstrap)
    const steps = owners.flatMap(stepsOf)
    const missing = await missingSteps(client, steps)
    for (const owner of new Set(missing.map(step => step.owner))) {
      await client.query(`create schema if not exists ${client.escapeIdentifier(owner)}`)
    }
    for (const step of missing) await apply(client, step)
    return missing.map(step => `${step.owner}/${step.file}`)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
    client.release()
  }
}

function stepsOf(owner: SchemaOwner): readonly Step[] {
  if (!existsSync(owner.migrations)) return []
  return readdirSync(owner.migrations)
    .filter(file => file.endsWith('.sql'))
    .sort()
    .map(file => {
      const sql = readFileSync(join(owner.migrations, file), 'utf8')
      return { owner: owner.key, file, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

async function missingSteps(client: pg.PoolClient, steps: readonly Step[]): Promise<readonly Step[]> {
  const { rows } = await client.query<{ owner: string; file: string; digest: string }>(
    'select owner, file, digest from platform.migration',
  )
  const applied = new Map(rows.map(row => [`${row.owner}/${row.file}`, row.digest]))
  const known = new Set(steps.map(step => `${step.owner}/${step.file}`))
  for (const name of applied.keys()) {
    if (!known.has(name)) {
      throw new MigrationRefused(
        `The database has the migration ${name}, which this version of Seloste does not know: it was made by a newer one. Start that version, or restore a backup from before it.`,
      )
    }
  }
  for (const step of steps) {
    const digest = applied.get(`${step.owner}/${step.file}`)
    if (digest !== undefined && digest !== step.digest) {
      throw new MigrationRefused(
        `The migration ${step.owner}/${step.file} was edited after it had been applied. Put the file back as it was, and write a new one for the change.`,
      )
    }
  }
  return steps.filter(step => !applied.has(`${step.owner}/${step.file}`))
}

async function apply(client: pg.PoolClient, step: Step): Promise<void> {
  try {
    await client.query('begin')
    await client.query(step.sql)
    await client.query('insert into platform.migration (owner, file, digest) values ($1, $2, $3)', [
      step.owner,
      step.file,
      step.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationRefused(
      `The migration ${step.owner}/${step.file} failed: ${(error as Error).message}`,
      {
        cause: error,
      },
    )
  }
}
