/**
 * A capability of the tests' own, with a table that is no person's: boats in a harbour. It has every kind of route, so that
 * the wire can be tested without the business that will travel on it.
 */
import type pg from 'pg'
import { z } from 'zod'
import { route } from '#platform/api'
import { capability } from '#platform/capability'
import { applicationRole, sql } from '#platform/db'
import { idOf, newId } from '#platform/ids'
import { operation, query } from '#platform/operation'
import { nothingPersonal } from '#platform/privacy'

type BoatRow = { id: string; name: string; metres: number; berth: string | null; version: number }

const boat = z.object({
  id: idOf('boa'),
  name: z.string(),
  metres: z.number(),
  berth: idOf('ber').nullable(),
  version: z.int(),
})

const name = z.string().trim().min(1).max(40)

export const listBoats = query({
  name: 'boats.list',
  may: 'boats:see',
  for: 'customer-care',
  takes: z.strictObject({
    longer_than: z.number().min(0).max(100).optional(),
    sailing: z.boolean().optional(),
    berths: z.array(idOf('ber')).max(3).optional(),
    after: z.string().max(100).optional(),
  }),
  gives: z.object({ items: z.array(boat), next: z.string().optional() }),
  refuses: [],
  shows: () => [],
  async run({ db }, { after = '', longer_than = 0, berths }) {
    const { rows } = await sql<BoatRow>`select id, name, metres, berth, version from boats.boat
      where name > ${after} and metres > ${longer_than}
        and (${berths === undefined}::boolean or berth = any(${berths ?? []}::uuid[])) order by name limit 3`.execute(
      db,
    )
    const items = rows.slice(0, 2)
    const last = items.at(-1)
    return { items, ...(rows.length > 2 && last ? { next: last.name } : {}) }
  },
})

export const getBoat = query({
  name: 'boats.get',
  may: 'boats:see',
  for: 'customer-care',
  takes: z.strictObject({ boat: idOf('boa') }),
  gives: boat,
  refuses: ['not-found'],
  shows: () => [],
  async run({ db, refuse }, input) {
    const { rows } =
      await sql<BoatRow>`select id, name, metres, berth, version from boats.boat where id = ${input.boat}`.execute(
        db,
      )
    return rows[0] ?? refuse('not-found')
  },
})

export const launchBoat = operation({
  name: 'boats.launch',
  may: 'boats:launch',
  for: 'customer-care',
  takes: z.strictObject({ name, metres: z.number().min(1).max(100), berth: idOf('ber').optional() }),
  gives: z.object({ id: idOf('boa') }),
  refuses: ['name-taken'],
  async run({ db, clock, refuse, note }, input) {
    const id = newId(clock)
    const { rows } =
      await sql`insert into boats.boat (id, name, metres, berth) values (${id}, ${input.name}, ${input.metres}, ${input.berth ?? null})
      on conflict do nothing returning id`.execute(db)
    if (rows.length === 0) refuse('name-taken')
    note('boats.launched', { boat: id })
    return { id }
  },
})

export const renameBoat = operation({
  name: 'boats.rename',
  may: 'boats:launch',
  for: 'customer-care',
  takes: z.strictObject({ boat: idOf('boa'), version: z.int().min(1), name, berth: idOf('ber').nullish() }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale'],
  async run({ db, refuse }, input) {
    const { rows } =
      await sql<BoatRow>`select id, name, metres, berth, version from boats.boat where id = ${input.boat} for update`.execute(
        db,
      )
    const found = rows[0] ?? refuse('not-found')
    if (found.version !== input.version)
      refuse('stale', {
        details: {
          current: { boat: found.id, name: found.name, berth: found.berth, version: found.version },
        },
      })
    await sql`update boats.boat set name = ${input.name}, version = version + 1 where id = ${input.boat}`.execute(
      db,
    )
    return { version: found.version + 1 }
  },
})

export const scrapBoat = operation({
  name: 'boats.scrap',
  may: 'boats:launch',
  for: 'customer-care',
  takes: z.strictObject({ boat: idOf('boa'), version: z.int().min(1) }),
  refuses: ['not-found', 'stale'],
  async run({ db, refuse }, input) {
    const { rows } =
      await sql`delete from boats.boat where id = ${input.boat} and version = ${input.version} returning id`.execute(
        db,
      )
    if (rows.length === 0) refuse('not-found')
  },
})

export const sinkBoat = operation({
  name: 'boats.sink',
  may: 'boats:launch',
  for: 'customer-care',
  takes: z.strictObject({ boat: idOf('boa') }),
  refuses: [],
  async run() {
    throw new TypeError('Aino’s boat can’t sink')
  },
})

const words = {
  name: 'Boats',
  records: {},
  refusals: { 'name-taken': 'Another boat has that name.' },
  facts: { 'boats.launched': 'A boat was launched' },
  uses: { 'boats.list': 'List boats', 'boats.get': 'Look at a boat', 'boats.launch': 'Launch a boat' },
}

export const boats = capability({
  key: 'boats',
  nothingPersonal: [nothingPersonal('boats.boat', 'boats of a test')],
  operations: [launchBoat, renameBoat, scrapBoat, sinkBoat],
  queries: [listBoats, getBoat],
  routes: [
    route('GET', '/boats', listBoats),
    route('POST', '/boats', launchBoat, { answer: 'created' }),
    route('GET', '/boats/{boat}', getBoat),
    route('PATCH', '/boats/{boat}', renameBoat),
    route('DELETE', '/boats/{boat}', scrapBoat, { answer: 'nothing' }),
    route('POST', '/boats/{boat}/sinking', sinkBoat, { answer: 'nothing' }),
  ],
  words: {
    en: words,
    fi: { ...words, refusals: { 'name-taken': 'Samanniminen vene on jo olemassa.' } },
    sv: words,
  },
})

/** The table, guarded as the house guards its own; a test's capability has no migrations. */
export async function buildHarbour(owner: pg.Pool): Promise<void> {
  await owner.query(`
    create schema boats;
    create table boats.boat (
      register_id uuid not null default platform.register_id() references platform.register,
      id uuid not null, name text not null, metres double precision not null, berth uuid, version int not null default 1,
      primary key (register_id, id), unique (register_id, name)
    );
    alter table boats.boat enable row level security;
    create policy own_register on boats.boat to ${applicationRole}
      using (register_id = platform.register_id()) with check (register_id = platform.register_id());
    grant usage on schema boats to ${applicationRole};
    grant select, insert, update, delete on boats.boat to ${applicationRole};`)
}
