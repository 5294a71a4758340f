import { afterAll, expect, test } from 'vitest'
import { applicationRole, sql } from '#platform/db'
import { readCatalogue } from '../support/catalogue.ts'
import { plant } from '../support/plant.ts'
import { asApplication, premisesOf } from '../support/premises.ts'
import { testHouse } from '../support/test-house.ts'
import { isApart, keysNotApart } from './keys-apart.ts'

const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
afterAll(() => house.close())
const own = await premisesOf(house)
const other = await premisesOf(house, 'harbour')
await plant(own)
await plant(other)
const apart = (await readCatalogue(house.owner)).filter(isApart)
const { declarations } = house.house
const addedOnly = new Set([
  ...declarations.records.filter(({ appendOnly }) => appendOnly).map(({ table }) => table),
  'registers.version',
])

test('every key of a register’s table begins with the register, and row-level security is on', () => {
  expect(apart.length).toBeGreaterThan(10)
  expect(keysNotApart(apart)).toEqual([])
})

test('the role that requests run under owns nothing and bypasses nothing', async () => {
  const { rows } = await house.owner.query(
    'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = $1',
    [applicationRole],
  )
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false },
  ])
  const owned = await house.owner.query(
    `select c.oid::regclass::text from pg_class c where c.relowner = $1::regrole
      union all select p.oid::regprocedure::text from pg_proc p where p.proowner = $1::regrole
      union all select n.nspname from pg_namespace n where n.nspowner = $1::regrole`,
    [applicationRole],
  )
  expect(owned.rows).toEqual([])
  const memberOf = await house.owner.query(
    'select roleid::regrole from pg_auth_members where member = $1::regrole',
    [applicationRole],
  )
  expect(memberOf.rows).toEqual([])
})

test('the application reaches no table that is not kept apart', async () => {
  const { rows } = await house.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and has_table_privilege($1, c.oid, 'select, insert, update, delete') and not c.relrowsecurity`,
    [applicationRole],
  )
  expect(rows).toEqual([])
})

test('a function that acts as the owner looks nothing up in a path that somebody else can change', async () => {
  const { rows } = await house.owner.query(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname !~ '^pg_' and not coalesce(p.proconfig::text, '') like '%search_path=pg_catalog%'
        and n.nspname <> 'graphile_worker'`,
  )
  expect(rows).toEqual([])
})

test('a connection that has not said its register is told nothing', async () => {
  for (const { name } of apart) {
    await expect(house.house.pool.query(`select * from ${name} limit 1`), name).rejects.toThrow()
  }
})

for (const { name } of apart) {
  test(`${name}: nothing of another register is seen, changed or added`, async () => {
    const { rows } = await house.owner.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${name} t where register_id = $1 limit 1`,
      [other.registerId],
    )
    const seen = await tried(sql`select from ${sql.raw(name)} where register_id = ${other.registerId}`)
    expect(['nothing', 'refused']).toContain(seen)
    for (const statement of [
      sql`update ${sql.raw(name)} set register_id = register_id where register_id = ${other.registerId}`,
      sql`delete from ${sql.raw(name)} where register_id = ${other.registerId}`,
    ])
      expect(['nothing', 'refused']).toContain(await tried(statement))
    const [planted] = rows
    if (planted !== undefined) {
      expect(
        await tried(sql`insert into ${sql.raw(name)} (${sql.raw(insertable(name))})
          select ${sql.raw(insertable(name))} from jsonb_populate_record(null::${sql.raw(name)}, ${JSON.stringify(planted.row)}::jsonb)`),
      ).toBe('refused')
    }
  })
}

const insertable = (name: string): string =>
  apart
    .find(table => table.name === name)
    ?.columns.filter(({ generated }) => !generated)
    .map(column => `"${column.name}"`)
    .join(', ') ?? ''

for (const name of addedOnly) {
  test(`${name}: what was added can be neither changed nor taken away by the application`, async () => {
    expect(await tried(sql`update ${sql.raw(name)} set register_id = register_id`)).toBe('refused')
    expect(await tried(sql`delete from ${sql.raw(name)}`)).toBe('refused')
  })
}

/** What becomes of a statement that the application sends in its own register. */
async function tried(statement: ReturnType<typeof sql>): Promise<'nothing' | 'something' | 'refused'> {
  try {
    const { rows, numAffectedRows } = await asApplication(own, db => statement.execute(db))
    return rows.length === 0 && (numAffectedRows ?? 0n) === 0n ? 'nothing' : 'something'
  } catch (error) {
    // 42501: insufficient privilege, or a row that the policy does not let in.
    if (error instanceof Error && 'code' in error && error.code === '42501') return 'refused'
    throw error
  }
}
