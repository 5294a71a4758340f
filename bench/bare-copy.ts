/**
 * The bare work of an import: the rows that it left, copied into another copy of the register as it was before, into the same
 * tables with their checks, keys, foreign keys and indexes. No triggers of ours, so no search terms; nobody matched, no lines,
 * no log.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

const taken = [
  { table: 'people.source', of: `id = $source` },
  { table: 'organisations.organisation', of: `created_at >= $since` },
  { table: 'people.person', of: `source_id = $source` },
  { table: 'people.contact_point', of: `source_id = $source` },
  { table: 'people.role', of: `source_id = $source` },
] as const

type Asked = Readonly<{ source: string; since: string; folder: string }>
export type Taken = readonly Readonly<{ table: string; columns: string; file: string }>[]

/** Writes the rows of an import into files, as COPY writes them. */
export async function takeRows(client: pg.Client, { source, since, folder }: Asked): Promise<Taken> {
  const files = []
  for (const { table, of } of taken) {
    const columns = await columnsOf(client, table)
    const file = join(folder, `${table}.copy`)
    const which = of
      .replace('$source', client.escapeLiteral(source))
      .replace('$since', client.escapeLiteral(since))
    await pipeline(
      client.query(copyTo(`copy (select ${columns} from ${table} where ${which}) to stdout`)),
      createWriteStream(file),
    )
    files.push({ table, columns, file })
  }
  return files
}

/** Answers the milliseconds that the copying took, and how many rows. */
export async function copyRows(
  client: pg.Client,
  files: Taken,
): Promise<Readonly<{ ms: number; rows: number }>> {
  let ms = 0
  let rows = 0
  for (const { table, columns, file } of files) {
    // Ours only: foreign keys are looked up by whoever writes these tables.
    await client.query(`alter table ${table} disable trigger user`)
    const copying = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
    const started = performance.now()
    await pipeline(createReadStream(file), copying)
    ms += performance.now() - started
    rows += copying.rowCount
    await rm(file)
  }
  return { ms, rows }
}

async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
