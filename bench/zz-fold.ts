import { mkdtempSync, rmSync } from 'node:fs'
import { startPostgres } from '#platform/postgres'
import { migrate, openPool } from '#platform/db'
import { migrateQueue } from '#platform/jobs'
const dir = mkdtempSync('/tmp/benchtry-')
const pg = await startPostgres({ dataRoot: dir })
const pool = openPool(pg.superuser as never, { connectionsMax: 2 })
try {
await migrateQueue(pool)
await migrate(pool, ['platform:db','registers','vault','audit','jobs'].map(s => { const [k, r=k] = s.split(':'); return { key: k!, migrations: '/work/main/src/platform/' + r + '/migrations' } }).concat(['organisations','people'].map(key => ({ key, migrations: `/work/main/src/capabilities/${key}/migrations` }))))
const c = await pool.connect()
const t = async (s: string) => { const a = performance.now(); await c.query(s); console.log((performance.now()-a).toFixed(0), s.slice(0,150)) }
await c.query(`create temp table n as select 'Minna' || i % 7 ||' Maria' as g, 'Mäkinen-Åström' as f from generate_series(1,50000) i`)
await t(`select count(platform.fold(g || ' ' || f)) from n`)
await t(`select count(translate(lower(g || ' ' || f), 'åäö', 'aao')) from n`)
await t(`select count(t) from n, platform.rotations(g || ' ' || f) t`)
await c.query(`create or replace function platform.rotations(name text) returns setof text language sql immutable parallel safe as $$ select left(array_to_string(w.words[i:] || w.words[:i - 1], ' '), 80) from (select array_remove(string_to_array(translate(platform.fold(name), '-', ' '), ' '), '') as words offset 0) w, generate_series(1, least(cardinality(w.words), 12)) i $$`)
await t(`select count(t) from n, platform.rotations(g || ' ' || f) t`)
await t(`select count(t) from n, people.name_terms(g, f, 'Maria') t`)
await t(`explain (analyze) select count(t) from n, people.contact_terms('email', g) t`)
} finally { await pool.end(); await pg.stop(); rmSync(dir, {recursive:true, force:true}) }
