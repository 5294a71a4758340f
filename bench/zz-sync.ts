import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { startPostgres } from '#platform/postgres'
import { openPool } from '#platform/db'
const [dataRoot = '', size = ''] = process.argv.slice(2)
const postgres = await startPostgres({ dataRoot })
const owner = openPool({ ...postgres.superuser, database: `bench_${size}` }, { connectionsMax: 1 })
await owner.query('set statement_timeout = 0')
const rooms: [string, string][] = [['platform','platform/db'],['registers','platform/registers'],['vault','platform/vault'],['audit','platform/audit'],['jobs','platform/jobs'],['mail','platform/mail'],['api','platform/api'],...['staff','organisations','people','notice','requests'].map(k => [k, `capabilities/${k}`] as [string,string])]
const { rows } = await owner.query('select owner, file, digest from platform.migration')
const known = new Map(rows.map(r => [r.owner + '/' + r.file, r.digest]))
const should = new Map<string, { digest: string; sql: string }>()
for (const [k, r] of rooms) { const d = `/work/main/src/${r}/migrations`; if (!existsSync(d)) continue; for (const f of readdirSync(d).filter(f => f.endsWith('.sql')).sort()) { const sql = readFileSync(`${d}/${f}`, 'utf8'); should.set(`${k}/${f}`, { digest: createHash('sha256').update(sql).digest('hex'), sql }) } }
for (const n of known.keys()) if (!should.has(n)) { console.log('forget', n); await owner.query('delete from platform.migration where owner || $1 || file = $2', ['/', n]) }
for (const [n, { digest, sql }] of should) {
  const changed = known.has(n) ? known.get(n) !== digest : ['people/0003-kept-by-triggers.sql', 'people/0005-clocks.sql'].includes(n)
  if (!changed) continue
  console.log('redo', n)
  const [o, f] = n.split('/')
  // functions anew
  for (const m of sql.matchAll(/create function [\s\S]*?\$\$;|create function [\s\S]*?return [^;]*;\n/g)) await owner.query(m[0].replace('create function', 'create or replace function')).catch(e => console.log(m[0].slice(0, 80), e.message))
  await owner.query('insert into platform.migration (owner, file, digest) values ($1,$2,$3) on conflict (owner, file) do update set digest = excluded.digest', [o, f, digest])
}
await owner.query(`alter table audit.read drop constraint if exists read_register_id_fkey`)
if (!/term\)$/.test((await owner.query(`select pg_get_indexdef('people.search_term_of'::regclass) d`)).rows[0].d)) { await owner.query('drop index people.search_term_of; create index search_term_of on people.search_term (register_id, person_id, term)') }
await owner.query('vacuum analyze')
await owner.end(); await postgres.stop()
