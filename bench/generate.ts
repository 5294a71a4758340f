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
    await client.query(`insert into pick values ('given', $1), ('family', $2), ('root', $3), ('trade', $4)`, [
      [...finnish.given.woman, ...finnish.given.man, ...swedish.given.woman, ...swedish.given.man],
      [...finnish.family, ...swedish.family],
      [...roots.fi, ...roots.sv],
      [...trades.fi, ...trades.sv],
    ])
    await client.query(sources)
    for (const statement of employers) await client.query(statement, [0, organisations])
    for (let from = 0; from < people; from += peopleAtOnce) {
      const to = Math.min(people, from + peopleAtOnce)
      for (const statement of characters) await client.query(statement, [from, to])
      await client.query(roles, [from, to, organisations])
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
  create temp table pick (kind text primary key, words text[]);
  create function pg_temp.u(i bigint, question int) returns float8 language sql immutable as
    $$ select (hashint8extended(i, question) & 16777215) / 16777216.0 $$;
  create function pg_temp.id(kind int, i bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(1600000000000 + i * 1000), 12, '0') || '7' || substr(h, 1, 3) || 'a' || substr(h, 4, 15))::uuid
         from (select md5(kind || ':' || i) as h) m $$;
  create function pg_temp.pick(asked text, u float8) returns text language sql stable as
    $$ select words[1 + floor(cardinality(words) * u * u)::int] from pick where kind = asked $$`

/** Where data came from: an obtaining of each kind in each of sixty months. */
const sources = `
  insert into people.source (id, source_key, obtained_on, recorded_at)
  select pg_temp.id(1, i), (array['person', 'employer', 'customer-system', 'partners', 'magazines-public'])[1 + i % 5],
         day::date, day
    from generate_series(0, 299) i, lateral (select timestamptz '2026-11-01' - make_interval(months => (i / 5)::int) as day) d`

const employers = [
  `insert into organisations.organisation (id, name, language, street, postal_code, town, country, email, created_at)
   select pg_temp.id(2, i),
          pg_temp.pick('root', pg_temp.u(i, 1)) || ' ' || pg_temp.pick('root', pg_temp.u(i, 2)) || ' ' || pg_temp.pick('trade', pg_temp.u(i, 3)),
          'fi', 'Keksijänkatu ' || 1 + i % 90, lpad((i % 99 * 1000 + 100)::text, 5, '0'), 'Helsinki', 'FI',
          'info@org-' || i || '.example', timestamptz '2020-01-01' + make_interval(mins => (i % 3000000)::int)
     from generate_series($1::bigint, $2::bigint - 1) i`,
  `insert into organisations.relationship (id, organisation_id, kind, since, until)
   select pg_temp.id(3, i), pg_temp.id(2, i),
          case when pg_temp.u(i, 4) < 0.7 then 'customer' when pg_temp.u(i, 4) < 0.97 then 'prospect' else 'partner' end,
          date '2016-01-01' + (pg_temp.u(i, 5) * 2500)::int,
          case when pg_temp.u(i, 6) < 0.2 then date '2023-01-01' + (pg_temp.u(i, 7) * 1400)::int end
     from generate_series($1::bigint, $2::bigint - 1) i`,
]

/** A person, a work address, and for some a number and a street. A seventh of a per mille is in the archive. */
const characters = [
  `insert into people.person (id, given_names, family_name, call_name, language, last_contact_on, created_at, archived_at, source_id)
   select pg_temp.id(4, i), case when second = first or pg_temp.u(i, 8) < 0.4 then first else first || ' ' || second end,
          pg_temp.pick('family', pg_temp.u(i, 9)), case when second <> first and pg_temp.u(i, 8) >= 0.4 then first end,
          case when pg_temp.u(i, 10) < 0.9 then 'fi' else 'sv' end, date '2021-01-01' + (pg_temp.u(i, 11) * 2100)::int,
          timestamptz '2020-01-01' + make_interval(secs => i), case when i % 7000 = 0 then timestamptz '2026-01-01' end,
          pg_temp.id(1, floor(pg_temp.u(i, 12) * 300)::bigint)
     from generate_series($1::bigint, $2::bigint - 1) i,
          lateral (select pg_temp.pick('given', pg_temp.u(i, 13)) as first, pg_temp.pick('given', pg_temp.u(i, 14)) as second) n`,
  `insert into people.contact_point (id, person_id, kind, value, comparison_key, label, state, state_since, preferred, source_id)
   select pg_temp.id(5, i), p.id, 'email', m.address, m.address, 'Työ',
          case when pg_temp.u(i, 15) < 0.93 then 'verified' else 'bouncing' end, p.last_contact_on, true, p.source_id
     from generate_series($1::bigint, $2::bigint - 1) i join people.person p on p.id = pg_temp.id(4, i) and p.register_id = platform.register_id(),
          lateral (select platform.fold(split_part(p.given_names, ' ', 1)) || '.' || platform.fold(p.family_name) || i || '@org-' || i % 9973 || '.example' as address) m
    where pg_temp.u(i, 16) < 0.95
   union all
   select pg_temp.id(6, i), p.id, 'phone', m.number, m.number, 'Työ', 'unverified', p.last_contact_on, true, p.source_id
     from generate_series($1::bigint, $2::bigint - 1) i join people.person p on p.id = pg_temp.id(4, i) and p.register_id = platform.register_id(),
          lateral (select '+35850' || lpad(i::text, 7, '0') as number) m
    where pg_temp.u(i, 17) < 0.75`,
  `insert into people.contact_point (id, person_id, kind, street, postal_code, town, country, comparison_key, state, state_since, preferred, source_id)
   select pg_temp.id(7, i), p.id, 'post', m.street, '00100', 'Helsinki', 'FI', platform.fold(m.street) || '|00100|helsinki|FI',
          'unverified', p.last_contact_on, true, p.source_id
     from generate_series($1::bigint, $2::bigint - 1) i join people.person p on p.id = pg_temp.id(4, i) and p.register_id = platform.register_id(),
          lateral (select 'Satukuja ' || 1 + i % 90 || ' A ' || 1 + i % 40 as street) m
    where pg_temp.u(i, 18) < 0.3`,
]

/** Nine in ten work somewhere, some have worked somewhere before. */
const roles = `
  insert into people.role (id, person_id, organisation_id, employer, position, duties, is_contact, since, until, source_id)
  select pg_temp.id(8 + nth, i), p.id, o.id, o.name, (array['Hankintapäällikkö', 'Projektipäällikkö', 'Lakimies', 'Assistentti'])[1 + i % 4],
         case when pg_temp.u(i, 20 + nth) < 0.6 then 'Vastaa sopimuksista' end, pg_temp.u(i, 22 + nth) < 0.6,
         date '2015-01-01' + (pg_temp.u(i, 24) * 1000)::int + (1 - nth) * 1100,
         case when nth = 1 then date '2018-01-01' when pg_temp.u(i, 26) < 0.1 then date '2024-01-01' + (pg_temp.u(i, 27) * 900)::int end,
         p.source_id
    from generate_series($1::bigint, $2::bigint - 1) i
    join people.person p on p.id = pg_temp.id(4, i) and p.register_id = platform.register_id(),
         generate_series(0, 1) nth,
         lateral (select id, name from organisations.organisation
                   where register_id = platform.register_id()
                     and id = pg_temp.id(2, floor(pg_temp.u(i, 28 + nth) * pg_temp.u(i, 30 + nth) * $3)::bigint)) o
   where pg_temp.u(i, 32) < case when nth = 0 then 0.92 else 0.1 end`
