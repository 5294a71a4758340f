import { afterAll, test } from 'vitest'
import { listOrganisations, searchWords } from '#capabilities/organisations'
import { sql, transact } from '#platform/db'
import { ask } from '#platform/operation'
import { testHouse } from '../../../tests/support/test-house.ts'
import { getPerson, listPeople } from './index.ts'
import { chooseStreams } from './queries/choose-streams.ts'
import { listedColumns } from './queries/listed-person.ts'

const N = Number(process.env.SCALE ?? 100000)
test('scale', async () => {
  const house = await testHouse()
  const r = house.lexmentor.id
  const t0 = performance.now()
  const step = async (name: string, q: string, v: unknown[] = []) => {
    const t = performance.now()
    await house.owner.query(q, v)
    console.log(name, Math.round(performance.now() - t), 'ms')
  }
  await house.owner.query('set statement_timeout=0')
  const given = [
    'Aino',
    'Eero',
    'Maija',
    'Pekka',
    'Liisa',
    'Matti',
    'Anna',
    'Juha',
    'Sari',
    'Timo',
    'Päivi',
    'Kalle',
    'Hanna',
    'Ville',
    'Riitta',
    'Antti',
    'Kaisa',
    'Jukka',
    'Minna',
    'Mikko',
  ]
  const fam = [
    'Virtanen',
    'Korhonen',
    'Mäkinen',
    'Nieminen',
    'Mäkelä',
    'Hämäläinen',
    'Laine',
    'Heikkinen',
    'Koskinen',
    'Järvinen',
    'Lehtonen',
    'Lehtinen',
    'Saarinen',
    'Salminen',
    'Heinonen',
    'Niemi',
    'Heikkilä',
    'Kinnunen',
    'Salonen',
    'Turunen',
  ]
  const c = await house.owner.connect()
  const run = async (name: string, q: string, v: unknown[] = []) => {
    const t = performance.now()
    await c.query(q, v)
    console.log(name, Math.round(performance.now() - t), 'ms')
  }
  await c.query('set statement_timeout=0')
  await run(
    'orgs',
    `insert into organisations.organisation (register_id,id,name,created_at) select $1, md5('o'||i)::uuid, (array['Tekno','Rakennus','Kauppa','Metsä','Laiva','Sähkö'])[1+i%6]||' '||(array['Koskinen','Pohjola','Etelä','Itä'])[1+i%4]||' '||i||' Oy', now() from generate_series(1,$2::int) i`,
    [r, Math.ceil(N / 7)],
  )
  await run(
    'rel',
    `insert into organisations.relationship (register_id,id,organisation_id,kind,since) select $1, md5('k'||i)::uuid, md5('o'||i)::uuid, case i%3 when 0 then 'customer' when 1 then 'prospect' else 'partner' end, '2020-01-01' from generate_series(1,$2::int) i`,
    [r, Math.ceil(N / 7)],
  )
  await run(
    'src',
    `insert into people.source (register_id,id,source_key,obtained_on,recorded_at) values ($1, md5('s1')::uuid, 'customer-system','2025-01-01',now()), ($1, md5('s2')::uuid, 'person','2025-01-01',now())`,
    [r],
  )
  await run(
    'people',
    `insert into people.person (register_id,id,given_names,family_name,last_contact_on,created_at,source_id) select $1, ('0190'||substr(md5('x'),1,4)||'-'||lpad(to_hex(i/65536),4,'0')||'-7'||lpad(to_hex(i%4096),3,'0')||'-8000-'||substr(md5('p'||i),1,12))::uuid, $3::text[][1+(i*7)%20]||' '||($3::text[])[1+(i/20)%20], ($4::text[])[1+(i/3)%20]||(case when i%5=0 then '-'||chr(65+i%26)||'ala' else '' end), '2025-06-01', now(), md5(case when i%1000=0 then 's2' else 's1' end)::uuid from generate_series(1,$2::int) i`.replace(
      '$3::text[][',
      '($3::text[])[',
    ),
    [r, N, given, fam],
  )
  await run(
    'email',
    `insert into people.contact_point (register_id,id,person_id,kind,value,comparison_key,state,state_since,preferred,source_id) select $1, md5('e'||p.id)::uuid, p.id,'email', platform.fold(split_part(given_names,' ',1))||'.'||substr(md5(p.id::text),1,8)||'@yritys'||(('x'||substr(md5(p.id::text),1,4))::bit(16)::int % 3000)||'.example', 'e'||p.id, case when random()<0.0005 then 'bouncing' else 'unverified' end, '2025-01-01', true, source_id from people.person p where register_id=$1`,
    [r],
  )
  await run(
    'phone',
    `insert into people.contact_point (register_id,id,person_id,kind,value,comparison_key,state_since,preferred,source_id) select $1, md5('f'||p.id)::uuid, p.id,'phone', '+35840'||lpad((('x'||substr(md5(p.id::text),1,6))::bit(24)::int % 10000000)::text,7,'0'), 'f'||p.id, '2025-01-01', true, source_id from people.person p where register_id=$1`,
    [r],
  )
  await run(
    'role',
    `insert into people.role (register_id,id,person_id,organisation_id,position,duties,is_contact,since,source_id) select $1, md5('r'||p.id)::uuid, p.id, md5('o'||(1+(('x'||substr(md5(p.id::text),1,6))::bit(24)::int % $2)))::uuid, 'Ostaja', case when random()<0.1 then 'kaikki' end, random()<0.3, '2021-01-01', source_id from people.person p where register_id=$1`,
    [r, Math.ceil(N / 7)],
  )
  await run('analyze', 'vacuum analyze')
  console.log(
    (
      await c.query(
        `select relname, pg_size_pretty(pg_total_relation_size(oid)) s, reltuples::int from pg_class where relnamespace='people'::regnamespace and relkind='r' order by 1`,
      )
    ).rows
      .map(x => `${x.relname} ${x.s} ${x.reltuples}`)
      .join('\n'),
  )
  c.release()
  console.log('loaded', Math.round((performance.now() - t0) / 1000), 's')
  const time = async (name: string, f: () => Promise<unknown>) => {
    await f()
    await f()
    await f()
    await f()
    await f()
    await f()
    const ts: number[] = []
    for (let i = 0; i < 10; i++) {
      const t = performance.now()
      await f()
      ts.push(performance.now() - t)
    }
    ts.sort((a, b) => a - b)
    console.log(name.padEnd(34), ts[5]!.toFixed(1), 'ms')
  }
  const list = (input: object) => ask(house.house, listPeople, house.caller(), input as never)
  const inputs: Record<string, object> = {
    first: {},
    desc: { sort: '-name' },
    newest: { sort: 'newest' },
    'search virt': { search: 'virt' },
    'search a': { search: 'a' },
    'virtanen aino': { search: 'virtanen aino' },
    'aino lehtonen (words)': { search: 'lehtonen kalle' },
    'e-mail exactish': { search: 'aino.12' },
    domain: { search: 'yritys77.ex' },
    phone: { search: '04012' },
    org: { search: 'tekno' },
    'org+name': { search: 'tekno aino' },
    none: { search: 'qqqq' },
    'none words': { search: 'aino qqqq' },
    'oy aino': { search: 'oy aino' },
    'group customer': { group: 'customer-contacts' },
    'group rare in-touch': { group: 'in-touch' },
    bouncing: { contact: 'bouncing' },
    'rare+group': { contact: 'bouncing', group: 'target-contacts' },
    'search+group': { search: 'mäk', group: 'customer-contacts' },
    'newest rare': { sort: 'newest', group: 'in-touch' },
    'source rare+search a': { search: 'a', source: 'person' },
  }
  for (const [name, input] of Object.entries(inputs)) {
    const p = await list(input)
    await time(`${name} (${p.items.length}${p.next ? '+' : ''})`, () => list(input))
  }
  let after: string | undefined
  for (let i = 0; i < 60; i++) {
    const p = await list({ limit: 100, ...(after && { after }) })
    after = p.next ?? undefined
  }
  await time('deep', () => list({ after }))
  const one = (await list({ search: 'virt' })).items[0]!
  await time('person', () => ask(house.house, getPerson, house.caller(), { person: one.id }))
  await time('orgs', () => ask(house.house, listOrganisations, house.caller(), {}))
  await time('orgs search', () => ask(house.house, listOrganisations, house.caller(), { search: 'tekno' }))
  await time('orgs customers', () =>
    ask(house.house, listOrganisations, house.caller(), { relationship: 'customer' }),
  )
  if (process.env.PLANS)
    for (const name of process.env.PLANS.split(',')) {
      const asked = { archived: 'no', sort: 'name', ...(inputs[name] ?? {}) } as never
      for (const [i, stream] of chooseStreams(asked, 0).entries()) {
        const cond = stream.filters.length === 0 ? sql`true` : sql.join([...stream.filters], sql` and `)
        const { rows } = await transact(house.house.pool, r, async ({ db }) =>
          sql<
            Record<string, string>
          >`explain (analyze, costs off, timing off, summary off, buffers off) with k as materialized (select k.key, k.via, k.id from (${stream.scan(undefined)}) k where ${cond} order by ${stream.order} limit 51) select k.key, k.via, ${listedColumns} from k join people.person p on p.id = k.id order by ${stream.order}`.execute(
            db,
          ),
        )
        console.log(`--- ${name} stream ${i}\n${rows.map(x => x['QUERY PLAN']).join('\n')}`)
      }
    }
  await house.close()
}, 3_600_000)
