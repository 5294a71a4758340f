import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '#platform/postgres'
import { readMasterKey } from '#platform/vault'
import { openScene } from './scene.ts'
import { toEdge } from '#platform/ids'
const [dataRoot = '', size = '', casesText = 'list', runsText = '300'] = process.argv.slice(2)
const postgres = await startPostgres({ dataRoot })
{ const c = new pg.Client({ ...postgres.superuser, database: 'bench_' + size } as never); await c.connect(); await c.query('alter database bench_' + size + ' set synchronous_commit = ' + (process.env.SC ?? 'on')); await c.end() }
const scene = await openScene({ ...postgres.superuser, database: `bench_${size}` }, readMasterKey({ file: join(dataRoot, 'master.key') }))
const rows = (await scene.owner.query(`select id from people.person where register_id = $1 order by md5(id::text) limit 200`, [scene.register.id])).rows
import * as hw from './hand-written.ts'
const R = scene.register.id
const cases: Record<string, (i: number) => Promise<unknown>> = {
  list: () => scene.api('/people', 'people.list'),
  email: () => scene.api('/people?search=anna.korhonen', 'people.list'),
  name: () => scene.api('/people?search=korho', 'people.list'),
  org: () => scene.api('/people?search=kaarnav', 'people.list'),
  person: i => scene.api('/people/' + toEdge('per', rows[i % 200].id), 'people.get'),
  copy: i => scene.api('/people/' + toEdge('per', rows[i % 200].id) + '/copy', 'requests.copy'),
  blist: () => hw.fetched(scene.bare, hw.listFirst, [R]),
  bperson: i => hw.fetched(scene.bare, hw.person, [R, rows[i % 200].id]),
  bcopy: i => hw.fetched(scene.bare, hw.copy, [R, rows[i % 200].id]),
  bname: i => hw.fetched(scene.bare, hw.searchTerms, [R, 'korho', 'korho\u{10ffff}']),
  bemail: i => hw.fetched(scene.bare, hw.searchTerms, [R, 'anna.korhonen', 'anna.korhonen\u{10ffff}']),
  borg: i => hw.fetched(scene.bare, hw.searchOrganisations, [R, 'kaarnav', 'kaarnav\u{10ffff}']),
  html: () => scene.html('/people'),
}
// log each statement
let log: string[] | undefined
const proto = pg.Client.prototype as any
const q = proto.query
proto.query = function (config: any, ...rest: any[]) {
  const text = typeof config === 'string' ? config : config.text
  const s = performance.now()
  const r = q.call(this, config, ...rest)
  if (log && r?.then) { const l = log; r.then(() => l.push(`${(performance.now() - s).toFixed(2)} @${s.toFixed(1)} ${text.replaceAll(/\s+/g, ' ').slice(0, 90)}`), () => {}) }
  return r
}
for (const name of casesText.split(',')) {
  const run = cases[name]!
  for (let i = 0; i < 300; i++) await run(i)
  log = []
  const s = performance.now()
  await run(41)
  console.log(name, 'start', s.toFixed(1), 'total', (performance.now() - s).toFixed(2)); console.log(log.join('\n')); log = undefined
  await scene.owner.query('create extension if not exists pg_stat_statements; set statement_timeout = 0'); await scene.owner.query('select pg_stat_statements_reset()')
  const t0 = performance.now(), c0 = process.cpuUsage()
  for (let i = 0; i < Number(runsText); i++) await run(i)
  const c = process.cpuUsage(c0)
  console.log(name, 'mean', ((performance.now() - t0) / Number(runsText)).toFixed(2), 'ms; node cpu', ((c.user + c.system) / 1000 / Number(runsText)).toFixed(2), 'ms')
  for (const r of (await scene.owner.query(`select calls, mean_exec_time m, min_exec_time mn, left(regexp_replace(query, '\\s+', ' ', 'g'), 80) q from pg_stat_statements where query !~ 'pg_stat' order by total_exec_time desc limit 12`)).rows) console.log(String(r.calls).padStart(6), r.m.toFixed(3), r.mn.toFixed(3), r.q)
}
await scene.close(); await postgres.stop()
