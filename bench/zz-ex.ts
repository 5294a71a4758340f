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
const oc = pool.connect.bind(pool); (pool as any).connect = async () => { const c = await oc(); const q = c.query.bind(c); (c as any).query = async (t: any, v: any) => { if (/insert into people\.(person|contact)/.test(t)) { await q("load 'auto_explain'; set auto_explain.log_min_duration=300; set auto_explain.log_analyze=on; set auto_explain.log_nested_statements=on; set auto_explain.log_triggers=on"); } return await q(t, v) }; return c }
await generate(pool, id, 50000);(pool as any).connect = oc
} finally { await pool.end(); await pg.stop(); console.log((await import('node:fs')).readFileSync(dir + '/postgres.log','utf8').split(/\n(?=20)/).filter((x: string) => x.includes('insert into people.search_term') ).join('\n')); rmSync(dir, {recursive:true, force:true}) }
