/**
 * A register of any size, made inside the database: people with organisations, roles and contact points that are spread as
 * in life (common names are common, most employers have few people here). The same number gives the same register.
 */
import type pg from 'pg'
import { fold } from '#platform/formats'
import { roots, trades } from '../scripts/demo/companies.ts'
import { finnish, swedish } from '../scripts/demo/names.ts'

/** One statement makes this many people, so that the database's own log stays bounded. */
const peopleAtOnce = 100_000

export type Generated = Readonly<{ people: number; organisations: number; seconds: number }>

/**
 * `people` of them, a seventh as many organisations, and about two contact points each. Loaded as a backup is: triggers
 * and indexes rest meanwhile, then what they keep is worked out at once by the house's own functions, and checked.
 */
export async function generate(client: pg.Client, registerId: string, people: number): Promise<Generated> {
  const started = performance.now()
  const organisations = Math.max(1, Math.floor(people / 7))
  await client.query(`set statement_timeout = 0; set maintenance_work_mem = '1GB'; set work_mem = '128MB'`)
  await client.query(`select set_config('seloste.register_id', $1, false)`, [registerId])
  await makeTools(client)
  await client.query('set session_replication_role = replica')
  const raise = await restIndexes(client, ['people.person', 'people.contact_point', 'people.role'])
  const raiseDerived = await restIndexes(client, [
    'people.search_term',
    'people.facet',
    'organisations.search_term',
    'organisations.running',
  ])
  await client.query(sources)
  for (const statement of employers) await client.query(statement, [organisations])
  await client.query('create unique index on employer (i); analyze employer')
  for (let from = 0; from < people; from += peopleAtOnce) {
    await client.query(cast, [from, Math.min(people, from + peopleAtOnce), organisations])
    for (const statement of entries) await client.query(statement)
    await client.query('truncate character')
  }
  for (const statement of raise) await client.query(statement)
  await client.query('analyze')
  for (const statement of derived) await client.query(statement)
  for (const statement of raiseDerived) await client.query(statement)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
  await assertDerived(client)
  return { people, organisations, seconds: (performance.now() - started) / 1000 }
}

async function makeTools(client: pg.Client): Promise<void> {
  const lists = {
    given: [...finnish.given.woman, ...finnish.given.man, ...swedish.given.woman, ...swedish.given.man],
    family: [...finnish.family, ...swedish.family],
    root: [...roots.fi, ...roots.sv],
    trade: [...trades.fi, ...trades.sv],
  }
  const counts = Object.entries(lists).map(([kind, words]) => `when '${kind}' then ${words.length}`)
  await client.query(tools)
  // The first word of a list comes far more often than the last, as with names.
  await client.query(
    `create function pg_temp.nth(asked text, u float8) returns int language sql immutable as
       $$ select floor(case asked ${counts.join(' ')} end * u * u)::int $$`,
  )
  for (const [kind, words] of Object.entries(lists)) {
    await client.query(
      'insert into word select $1, n - 1, word, folded from unnest($2::text[], $3::text[]) with ordinality w (word, folded, n)',
      [kind, words, words.map(fold)],
    )
  }
  await client.query('analyze word')
}

/** Drops what is quicker to build at the end, and answers the statements that build it. Foreign keys need their indexes; they stay. */
async function restIndexes(client: pg.Client, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ fall: string; rise: string }>(
    `select case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
                 else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as fall,
            case when c.oid is null then pg_get_indexdef(i.indexrelid)
                 else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as rise
       from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
      where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { fall } of rows) await client.query(fall)
  return rows.map(({ rise }) => rise)
}

/** What was worked out at once is what the triggers would have kept; a thousand people and organisations are looked at. */
async function assertDerived(client: pg.Client): Promise<void> {
  for (const [what, wanted, kept] of derivedOf) {
    const { rows } = await client.query<{ differ: bigint }>(
      `with asked as (select id from people.person where register_id = platform.register_id() order by md5(id::text) limit 1000),
            hired as (select * from organisations.organisation where register_id = platform.register_id() order by md5(id::text) limit 1000),
            wanted as (${wanted}), kept as (${kept})
       select count(*) as differ from ((table wanted except table kept) union all (table kept except table wanted)) d`,
    )
    if (Number(rows[0]?.differ) > 0)
      throw new Error(`The generated ${what} differ from what the triggers keep.`)
  }
}

/**
 * `id` gives time-ordered ids as the program does, but the same each time; `u` a number from 0 to 1 for a row and a
 * question.
 */
const tools = `
  create temp table word (kind text, n int, word text, folded text);
  create temp table employer (i bigint, id uuid, name text);
  create temp table character (i bigint, id uuid, first text, second text, family text, last_contact_on date, source_id uuid,
    email text, employed_at bigint, was_employed_at bigint);
  create function pg_temp.u(i bigint, question int) returns float8 language sql immutable as
    $$ select (hashint8extended(i, question) & 16777215) / 16777216.0::float8 $$;
  create function pg_temp.id(kind int, i bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(1600000000000 + i * 1000), 12, '0') || '7' || substr(md5(kind || ':' || i), 1, 3) || 'a' || substr(md5(kind || ':' || i), 4, 15))::uuid $$`

/** Where data came from: an obtaining of each kind in each of sixty months. */
const sources = `
  insert into people.source (id, source_key, obtained_on, recorded_at)
  select pg_temp.id(1, i), (array['person', 'employer', 'customer-system', 'partners', 'magazines-public'])[1 + i % 5],
         day::date, day
    from generate_series(0, 299) i, lateral (select timestamptz '2026-11-01' - make_interval(months => (i / 5)::int) as day) d`

const employers = [
  `insert into employer
   select i, pg_temp.id(2, i), concat_ws(' ', f.word, s.word, t.word)
     from generate_series(0, $1::bigint - 1) i
     join word f on f.kind = 'root' and f.n = pg_temp.nth('root', pg_temp.u(i, 1))
     join word s on s.kind = 'root' and s.n = pg_temp.nth('root', pg_temp.u(i, 2))
     join word t on t.kind = 'trade' and t.n = pg_temp.nth('trade', pg_temp.u(i, 3))
    order by i`,
  `insert into organisations.organisation (id, name, language, street, postal_code, town, country, email, created_at)
   select id, name, 'fi', 'Keksijänkatu ' || 1 + i % 90, lpad((i % 99 * 1000 + 100)::text, 5, '0'), 'Helsinki', 'FI',
          'info@org-' || i || '.example', timestamptz '2020-01-01' + make_interval(mins => (i % 3000000)::int)
     from employer where i < $1::bigint`,
  `insert into organisations.relationship (id, organisation_id, kind, since, until)
   select pg_temp.id(3, i), id,
          case when pg_temp.u(i, 4) < 0.7 then 'customer' when pg_temp.u(i, 4) < 0.97 then 'prospect' else 'partner' end,
          date '2016-01-01' + (pg_temp.u(i, 5) * 2500)::int,
          case when pg_temp.u(i, 6) < 0.2 then date '2023-01-01' + (pg_temp.u(i, 7) * 1400)::int end
     from employer where i < $1::bigint`,
]

/** What is chosen for each person of a batch, worked out once and then told to each table. */
const cast = `
  insert into character
  select i, pg_temp.id(4, i), f.word, case when pg_temp.u(i, 8) < 0.6 then nullif(s.word, f.word) end, l.word, date '2021-01-01' + (pg_temp.u(i, 11) * 2100)::int,
         pg_temp.id(1, floor(pg_temp.u(i, 12) * 300)::bigint), concat(f.folded, '.', l.folded, i, '@org-', i % 9973, '.example'),
         floor(pg_temp.u(i, 28) * pg_temp.u(i, 30) * $3)::bigint, floor(pg_temp.u(i, 29) * pg_temp.u(i, 31) * $3)::bigint
    from generate_series($1::bigint, $2::bigint - 1) i
    join word f on f.kind = 'given' and f.n = pg_temp.nth('given', pg_temp.u(i, 13))
    join word s on s.kind = 'given' and s.n = pg_temp.nth('given', pg_temp.u(i, 14))
    join word l on l.kind = 'family' and l.n = pg_temp.nth('family', pg_temp.u(i, 9))
   order by i`

/** A person, a work address, for some a number and a street; nine in ten work somewhere, one in ten worked somewhere before. */
const entries = [
  `insert into people.person (id, given_names, family_name, call_name, language, last_contact_on, created_at, archived_at, source_id)
   select id, concat_ws(' ', first, second), family, case when second is not null then first end,
          case when pg_temp.u(i, 10) < 0.9 then 'fi' else 'sv' end, last_contact_on,
          timestamptz '2020-01-01' + make_interval(secs => i), case when i % 7000 = 6999 then timestamptz '2026-01-01' end, source_id
     from character`,
  `insert into people.contact_point (id, person_id, kind, value, comparison_key, label, state, state_since, preferred, source_id)
   select pg_temp.id(5, i), id, 'email', email, email, 'Työ', case when pg_temp.u(i, 15) < 0.93 then 'verified' else 'bouncing' end,
          last_contact_on, true, source_id
     from character where pg_temp.u(i, 16) < 0.95
   union all
   select pg_temp.id(6, i), id, 'phone', '+35850' || lpad(i::text, 7, '0'), '+35850' || lpad(i::text, 7, '0'), 'Työ', 'unverified',
          last_contact_on, true, source_id
     from character where pg_temp.u(i, 17) < 0.75`,
  `insert into people.contact_point (id, person_id, kind, street, postal_code, town, country, comparison_key, state, state_since, preferred, source_id)
   select pg_temp.id(7, i), id, 'post', 'Satukuja ' || 1 + i % 90, '00100', 'Helsinki', 'FI', 'satukuja ' || 1 + i % 90 || '|00100|helsinki|FI',
          'unverified', last_contact_on, true, source_id
     from character where pg_temp.u(i, 18) < 0.3`,
  `insert into people.role (id, person_id, organisation_id, employer, position, duties, is_contact, since, until, source_id)
   select pg_temp.id(8, c.i), c.id, o.id, o.name, (array['Hankintapäällikkö', 'Projektipäällikkö', 'Lakimies', 'Assistentti'])[1 + c.i % 4],
          case when pg_temp.u(c.i, 20) < 0.6 then 'Vastaa sopimuksista' end, pg_temp.u(c.i, 22) < 0.6,
          date '2019-01-01' + (pg_temp.u(c.i, 24) * 1000)::int,
          case when pg_temp.u(c.i, 26) < 0.1 then date '2024-01-01' + (pg_temp.u(c.i, 27) * 900)::int end, c.source_id
     from character c join employer o on o.i = c.employed_at where pg_temp.u(c.i, 32) < 0.92
   union all
   select pg_temp.id(9, c.i), c.id, o.id, o.name, 'Assistentti', null, pg_temp.u(c.i, 23) < 0.6,
          date '2015-01-01' + (pg_temp.u(c.i, 25) * 1000)::int, date '2018-01-01', c.source_id
     from character c join employer o on o.i = c.was_employed_at where pg_temp.u(c.i, 33) < 0.1`,
]

/** As the triggers of people and organisations do, over everybody. */
const derived = [
  `insert into people.search_term (register_id, person_id, term)
   select distinct p.register_id, p.id, t from people.person p, people.name_terms(p.given_names, p.family_name, p.call_name) t`,
  `insert into people.search_term (register_id, person_id, term)
   select distinct c.register_id, c.person_id, t from people.contact_point c, people.contact_terms(c.kind, c.value) t where t is not null`,
  `insert into people.facet (register_id, person_id, facet, sort_name)
   select p.register_id, p.id, f.facet, p.sort_name
     from people.facets(platform.register_id(), array(select id from people.person)) f
     join people.person p on p.register_id = platform.register_id() and p.id = f.person_id`,
  `insert into organisations.search_term (register_id, organisation_id, term)
   select distinct o.register_id, o.id, t from organisations.organisation o, organisations.terms(o.name, o.business_id, o.website) t`,
  `insert into organisations.running (register_id, organisation_id, kind, name)
   select k.register_id, k.organisation_id, k.kind, o.name
     from organisations.relationship k join organisations.organisation o on o.register_id = k.register_id and o.id = k.organisation_id
    where k.until is null`,
]

const derivedOf = [
  [
    'search terms of people',
    `select p.id, t from asked join people.person p using (id), people.name_terms(p.given_names, p.family_name, p.call_name) t
     union select c.person_id, t from asked a join people.contact_point c on c.person_id = a.id, people.contact_terms(c.kind, c.value) t where t is not null`,
    'select person_id, term from people.search_term where person_id in (select id from asked)',
  ],
  [
    'facets of people',
    'select person_id, facet from people.facets(platform.register_id(), array(select id from asked))',
    'select person_id, facet from people.facet where person_id in (select id from asked)',
  ],
  [
    'search terms of organisations',
    'select o.id, t collate "C" as t from hired o, organisations.terms(o.name, o.business_id, o.website) t',
    'select organisation_id, term from organisations.search_term where organisation_id in (select id from hired)',
  ],
] as const
