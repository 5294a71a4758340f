import { mkdtempSync, rmSync } from 'node:fs'
import { startPostgres } from '#platform/postgres'
import { migrate, openPool } from '#platform/db'
import { migrateQueue } from '#platform/jobs'
import { generate } from './generate.ts'
const dir = mkdtempSync('/tmp/benchtry-')
const pg = await startPostgres({ dataRoot: dir })
const pool = openPool(pg.superuser as never, { connectionsMax: 2 })

try {
await migrateQueue(pool)
await migrate(pool, ['platform:db','registers','vault','audit','jobs'].map(s => { const [k, r=k] = s.split(':'); return { key: k!, migrations: '/work/main/src/platform/' + r + '/migrations' } }).concat(['organisations','people'].map(key => ({ key, migrations: `/work/main/src/capabilities/${key}/migrations` }))))
const id = '019a0000-0000-7000-8000-000000000001'
await pool.query(`insert into platform.register values ($1,'lexmentor', now())`, [id])
await pool.query('alter table people.search_term drop constraint search_term_register_id_fkey; alter table people.facet drop constraint facet_register_id_fkey')
const oc = pool.connect.bind(pool); (pool as any).connect = async () => { const c = await oc(); const q = c.query.bind(c); (c as any).query = async (t: any, v: any) => { const s = performance.now(); const r = await q(t, v); const ms = performance.now()-s; if (ms>50) console.log(ms.toFixed(0), r.rowCount, String(t).slice(0,70).replaceAll("\n"," ")); return r }; return c }
console.log(await generate(pool, id, Number(process.argv[2])))
;(pool as any).connect = oc
for (const t of ["person","contact_point","role","search_term","facet"]) console.log(t, (await pool.query("select count(*) from people."+t)).rows[0])
const { rows } = await pool.query(`select relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) from pg_stat_user_tables where schemaname in ('people','organisations') order by 1`)
console.table(rows)
console.table((await pool.query(`select p.sort_name, c.value, r.employer, r.since, r.until from people.person p left join people.contact_point c on c.person_id=p.id left join people.role r on r.person_id = p.id limit 12`)).rows)
} finally { await pool.end(); await pg.stop(); rmSync(dir, {recursive:true, force:true}) }
