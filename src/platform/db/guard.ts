/**
 * What the database itself keeps, derived from the catalogue and the declarations instead of being repeated in each
 * migration: row-level security on every table with a `register_id`, privileges of the application role, and comments
 * that tell whoever opens psql what a column is.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { applicationRole } from './connect.ts'

export type Guarding = Readonly<{
  schemas: readonly string[]
  /** Tables whose rows are only ever added by the application, as `schema.table`. */
  appendOnly: ReadonlySet<string>
  /** Tables that the application only reads: they change through functions that check first. */
  readOnly: ReadonlySet<string>
  /** `schema.table` → column → what it is. */
  comments: ReadonlyMap<string, ReadonlyMap<string, string>>
}>

type Table = Readonly<{ schema: string; name: string; apart: boolean }>

/** Idempotent, and does nothing where schema, declarations and password are those of the last time. */
export async function guard(pool: pg.Pool, guarding: Guarding, login: Login): Promise<void> {
  const client = await pool.connect()
  try {
    await letIn(client, login)
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7305220)')
    const digest = await digestOf(client, guarding)
    const { rowCount } = await client.query('select 1 from platform.guarded where digest = $1', [digest])
    if (rowCount === 0) {
      await guardAll(client, guarding)
      await client.query('delete from platform.guarded')
      await client.query('insert into platform.guarded values ($1)', [digest])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Guards that changed in the code change the digest too, by this number. */
const guardVersion = 2

async function digestOf(client: pg.PoolClient, guarding: Guarding): Promise<string> {
  const { rows } = await client.query<{ applied: string }>(
    `select coalesce(string_agg(owner || file || digest, ' ' order by owner, file), '') as applied from platform.migration`,
  )
  const told = [...guarding.comments].map(([table, columns]) => [table, [...columns]])
  const all = [
    guardVersion,
    rows[0]?.applied,
    guarding.schemas,
    [...guarding.appendOnly],
    [...guarding.readOnly],
    told,
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

async function guardAll(client: pg.PoolClient, guarding: Guarding): Promise<void> {
  for (const schema of guarding.schemas) {
    await client.query(`grant usage on schema ${client.escapeIdentifier(schema)} to ${applicationRole}`)
  }
  for (const table of await tablesOf(client, guarding.schemas)) await guardTable(client, table, guarding)
  await comment(client, guarding.comments)
}

type Login = Readonly<{ user: string; password: string }>

const powerless = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

/** Roles belong to the whole server, which another database of ours may be changing at this moment: then once more. */
async function letIn(client: pg.PoolClient, { user, password }: Login, tries = 5): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [[applicationRole, user]],
  )
  const there = rows.map(({ rolname }) => rolname)
  try {
    if (!there.includes(applicationRole))
      await client.query(`create role ${applicationRole} nologin ${powerless}`)
    if (there.includes(user)) return
    await client.query(
      `create role ${user} login ${powerless} in role ${applicationRole} password ${client.escapeLiteral(password)}`,
    )
  } catch (error) {
    const rivalled = error instanceof Error && 'code' in error && rivalCodes.has(String(error.code))
    if (!rivalled || tries === 0) throw error
    await letIn(client, { user, password }, tries - 1)
  }
}

/** Tuple concurrently updated (internal), role exists by now (duplicate object), the row of it (unique violation). */
const rivalCodes = new Set(['XX000', '42710', '23505'])

async function tablesOf(client: pg.PoolClient, schemas: readonly string[]): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'register_id' and not a.attisdropped) as apart
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1, 2`,
    [schemas],
  )
  return rows
}

async function guardTable(
  client: pg.PoolClient,
  { schema, name, apart }: Table,
  guarding: Guarding,
): Promise<void> {
  const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
  const known = `${schema}.${name}`
  await client.query(`revoke all on ${table} from ${applicationRole}`)
  if (!apart && known !== 'platform.register') return
  const privileges =
    guarding.readOnly.has(known) || !apart
      ? 'select'
      : guarding.appendOnly.has(known)
        ? 'select, insert'
        : 'select, insert, update, delete'
  await client.query(`grant ${privileges} on ${table} to ${applicationRole}`)
  if (!apart) return
  await client.query(`alter table ${table} enable row level security`)
  await client.query(`drop policy if exists own_register on ${table}`)
  // As a subquery the register is read once for a statement, and not once for each row that is looked up.
  const own = 'register_id = (select platform.register_id())'
  await client.query(
    `create policy own_register on ${table} to ${applicationRole} using (${own}) with check (${own})`,
  )
}

async function comment(client: pg.PoolClient, comments: Guarding['comments']): Promise<void> {
  for (const [table, columns] of comments) {
    const [schema = '', name = ''] = table.split('.')
    for (const [column, told] of columns) {
      await client.query(
        `comment on column ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}.${client.escapeIdentifier(column)} is ${client.escapeLiteral(told)}`,
      )
    }
  }
}
