import { join } from 'node:path'
import { startPostgres } from '#platform/postgres'
import { openPool, applicationLogin } from '#platform/db'
import { readMasterKey } from '#platform/vault'
const [dataRoot = '', size = ''] = process.argv.slice(2)
const postgres = await startPostgres({ dataRoot })
const owner = openPool({ ...postgres.superuser, database: `bench_${size}` }, { connectionsMax: 2 })
const app = openPool({ ...postgres.superuser, database: `bench_${size}`, ...applicationLogin(readMasterKey({ file: join(dataRoot, 'master.key') })) }, { connectionsMax: 1 })
const [{ register_id: R }] = (await owner.query(`select register_id from platform.register`)).rows
const c = await app.connect()
const min = async (name: string, text: string, values: unknown[] = [], n = 60) => { let best = 1e9; await c.query('begin'); await c.query(`set local seloste.register_id = '${R}'`); for (let i = 0; i < n; i++) { const s = performance.now(); await c.query({ name, text, values }); best = Math.min(best, performance.now() - s) } await c.query('rollback'); console.log(name, best.toFixed(3)) }
const explain = async (text: string) => { await c.query('begin'); await c.query(`set local seloste.register_id = '${R}'`); for (const r of (await c.query('explain (analyze, costs off, buffers off) ' + text)).rows) console.log(r['QUERY PLAN']); await c.query('rollback') }
const list = `with k as materialized (
      select k.key, k.via, k.id from (select p.sort_name as key, null::uuid as via, p.id from people.person p
    where p.archived_at is null order by p.sort_name asc, p.id asc limit 2000) k where true order by k.key asc, k.id asc limit 51)
    select k.key, k.via,  p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName",
  (select jsonb_build_object('id', o.id, 'name', o.name, 'position', r.position, 'until', r.until)
     from people.role r join organisations.organisation o on o.id = r.organisation_id
    where r.person_id = p.id order by (r.until is null) desc, r.is_contact desc, r.since desc limit 1) as organisation,
  array(select substr(f.facet, 7) from people.facet f where f.person_id = p.id and starts_with(f.facet, 'group.') order by 1) as groups,
  (select c.value from people.contact_point c where c.person_id = p.id and c.kind = 'email' order by c.preferred desc, c.state in ('bouncing', 'unreachable'), c.id limit 1) as email,
  (select c.value from people.contact_point c where c.person_id = p.id and c.kind = 'phone' order by c.preferred desc, c.state in ('bouncing', 'unreachable'), c.id limit 1) as phone,
  p.last_contact_on as "lastContactOn", p.archived_at as "archivedAt" from k join people.person p on p.id = k.id order by k.key asc, k.id asc`
const ids = (await owner.query(`select array_agg(id) a from (select id from people.person order by md5(id::text) limit 50) x`)).rows[0].a
const read = `insert into audit.read (person_id, at, read_id, actor_kind, actor_id, query, purpose)
    select distinct person, clock_timestamp(), gen_random_uuid(), 'key', null::uuid, 'people.list', 'customer-care' from unnest($1::uuid[]) person`

const read2 = read.replace('select distinct person', 'select person')
await min('read', read, [ids]); await min('read-nodistinct', read2, [ids])
await owner.query('begin'); await owner.query(`alter table audit.read drop constraint read_query_is_a_name, drop constraint read_purpose_is_a_name`); await owner.query('commit')
await min('read-nochecks', read2, [ids])
await owner.query(`alter table audit.read drop constraint read_query_check, drop constraint read_purpose_check, drop constraint read_actor_kind_check`)
await min('read-nochecks2', read2, [ids])
await owner.query(`alter table audit.read disable row level security`)
await min('read-norls', read2, [ids])
await owner.query(`alter table audit.read enable row level security`)
await owner.query(`drop index audit.read_by_time`)
await min('read-noindex', read2, [ids])
await owner.query(`create index read_by_time on audit.read (register_id, at)`)
await owner.query(`alter table audit.read add constraint read_query_is_a_name check (query ~ '^[a-z][a-z0-9.-]*$'), add constraint read_purpose_is_a_name check (purpose ~ '^[a-z][a-z0-9-]*$'), add constraint read_query_check check (length(query) <= 80), add constraint read_purpose_check check (length(purpose) <= 80), add constraint read_actor_kind_check check (actor_kind in ('staff', 'key', 'system', 'public'))`)
c.release(); await app.end(); await owner.end(); await postgres.stop()
