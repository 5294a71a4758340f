/**
 * A register of any size, made inside the database: people with organisations, roles and contact points that are spread as
 * in life (common names are common, most employers have few people here). The same number gives the same register.
 */
import type pg from 'pg'
import { finnish, swedish } from '../scripts/demo/names.ts'
import { roots, trades } from '../scripts/demo/companies.ts'

/** One statement makes this many people, so that its triggers work on sets and the log of the database stays bounded. */
const peopleAtOnce = 50_000

export type Generated = Readonly<{ people: number; organisations: number; seconds: number }>

/** `people` of them, a seventh as many organisations, and about two contact points each. */
export async function generate(owner: pg.Pool, registerId: string, people: number): Promise<Generated> {
  const started = performance.now()
  const organisations = Math.max(1, Math.floor(people / 7))
  const client = await owner.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query(`select set_config('seloste.register_id', $1, false)`, [registerId])
    await client.query(tools)
    await client.query('insert into word values ($1, $2, $3, $4)', [
      [...finnish.given.woman, ...finnish.given.man, ...swedish.given.woman, ...swedish.given.man],
      [...finnish.family, ...swedish.family],
      [...roots.fi, ...roots.sv],
      [...trades.fi, ...trades.sv],
    ])
    await client.query(sources)
    for (const statement of employers) await client.query(statement, [organisations])
    await client.query('create unique index on employer (i); analyze employer')
    for (let from = 0; from < people; from += peopleAtOnce) {
      await client.query(cast, [from, Math.min(people, from + peopleAtOnce), organisations])
      for (const statement of entries) await client.query(statement)
      await client.query('truncate character')
    }
    await client.query('vacuum analyze')
  } finally {
    client.release(true)
  }
  return { people, organisations, seconds: (performance.now() - started) / 1000 }
}

/**
 * `id` gives time-ordered ids as the program does, but the same each time; `u` a number from 0 to 1 for a row and a
 * question; `pick` a word, the first of the list far more often than the last.
 */
const tools = `
  create temp table word (given text[], family text[], root text[], trade text[]);
  create temp table employer (i bigint, id uuid, name text);
  create temp table character (i bigint, id uuid, first text, second text, family text, last_contact_on date, source_id uuid,
    email text, employed_at bigint, was_employed_at bigint);
  create function pg_temp.u(i bigint, question int) returns float8 language sql immutable as
    $$ select (hashint8extended(i, question) & 16777215) / 16777216.0::float8 $$;
  create function pg_temp.id(kind int, i bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(1600000000000 + i * 1000), 12, '0') || '7' || substr(md5(kind || ':' || i), 1, 3) || 'a' || substr(md5(kind || ':' || i), 4, 15))::uuid $$;
  create function pg_temp.pick(words text[], u float8) returns text language sql immutable as
    $$ select words[1 + floor(cardinality(words) * u * u)::int] $$`

/** Where data came from: an obtaining of each kind in each of sixty months. */
const sources = `
  insert into people.source (id, source_key, obtained_on, recorded_at)
  select pg_temp.id(1, i), (array['person', 'employer', 'customer-system', 'partners', 'magazines-public'])[1 + i % 5],
         day::date, day
    from generate_series(0, 299) i, lateral (select timestamptz '2026-11-01' - make_interval(months => (i / 5)::int) as day) d`

const employers = [
  `insert into employer
   select i, pg_temp.id(2, i), concat_ws(' ', pg_temp.pick(root, pg_temp.u(i, 1)), pg_temp.pick(root, pg_temp.u(i, 2)), pg_temp.pick(trade, pg_temp.u(i, 3)))
     from generate_series(0, $1::bigint - 1) i, word`,
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
  select i, pg_temp.id(4, i) as id, first, case when second <> first and pg_temp.u(i, 8) >= 0.4 then second end as second, family,
         date '2021-01-01' + (pg_temp.u(i, 11) * 2100)::int as last_contact_on,
         pg_temp.id(1, floor(pg_temp.u(i, 12) * 300)::bigint) as source_id,
         platform.fold(first) || '.' || platform.fold(family) || i || '@org-' || i % 9973 || '.example' as email,
         floor(pg_temp.u(i, 28) * pg_temp.u(i, 30) * $3)::bigint as employed_at,
         floor(pg_temp.u(i, 29) * pg_temp.u(i, 31) * $3)::bigint as was_employed_at
    from (select i, pg_temp.pick(given, pg_temp.u(i, 13)) as first, pg_temp.pick(given, pg_temp.u(i, 14)) as second,
                 pg_temp.pick(family, pg_temp.u(i, 9)) as family
            from generate_series($1::bigint, $2::bigint - 1) i, word offset 0) n`

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
