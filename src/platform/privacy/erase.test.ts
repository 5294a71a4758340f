import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import { applicationLogin, type Db, guard, sql, transact } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { newId } from '#platform/ids'
import { testMasterKey } from '../../../tests/support/definitions.ts'
import { clockAsSql, clockValue, randomDefinition } from '../../../tests/support/random-definition.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { copyAbout } from './copy.ts'
import type { Declarations } from './declarations.ts'
import { erase } from './erase.ts'
import type { Occasion } from './held-until.ts'
import { sealContext } from './keyring.ts'
import { type ErasurePlan, planErasure } from './plan.ts'
import { record } from './record.ts'
import { about, echo, fact, key, secret, trace, who } from './words-of-a-column.ts'

/** A small register of a garden: people, the places they have at its days, who booked them, and what follows a person. */
type Person = {
  register_id: string
  id: string
  name: string
  born: string | null
  born_index: string | null
  met: string | null
  ended: string | null
  contact: string | null
}
type Place = {
  register_id: string
  id: string
  day: string
  participant_id: string
  booker_id: string
  status: string
  needs: string | null
  paid_by: string | null
  ended: string | null
}
type Visit = {
  register_id: string
  person_id: string
  day: string
  remark: string | null
  ended: string | null
}

const clocks = { relationship_ended: 'r.ended', last_contact: 'r.contact' }
const declarations: Declarations = {
  records: [
    record<Person>()('garden.person', {
      clocks,
      afterwards: 'delete',
      root: 'person',
      calledBy: ['name'],
      columns: {
        register_id: key,
        id: who('person'),
        name: about('person', 'contact', ['care', 'claims'], { blank: '' }),
        born_index: echo('person', 'born'),
        born: about('person', 'contact', ['books'], { sealed: true }),
        met: trace('person', 'contact', ['care']),
        ended: fact,
        contact: fact,
      },
    }),
    record<{ register_id: string; person_id: string; wrapped: string }>()('garden.person_key', {
      clocks: {},
      afterwards: 'delete',
      keyring: 'wrapped',
      columns: { register_id: key, person_id: who('person'), wrapped: secret('person') },
    }),
    record<Place>()('garden.place', {
      clocks: { event_ended: 'r.ended' },
      afterwards: 'anonymise',
      columns: {
        register_id: key,
        id: key,
        day: fact,
        participant_id: who('participant'),
        booker_id: who('booker'),
        status: trace('participant', 'contact', ['care']),
        needs: about('participant', 'contact', ['claims']),
        paid_by: about('booker', 'contact', ['books']),
        ended: fact,
      },
    }),
    record<Visit>()('garden.visit', {
      clocks: {
        last_contact: 'r.ended',
        relationship_ended: '(select p.ended from garden.person p where p.id = r.person_id)',
      },
      afterwards: 'delete',
      columns: {
        register_id: key,
        person_id: who('person'),
        day: key,
        remark: about('person', 'contact', ['care', 'books']),
        ended: fact,
      },
    }),
    record<{ register_id: string; person_id: string; word: string }>()('garden.search', {
      clocks: {},
      afterwards: 'delete',
      columns: { register_id: key, person_id: who('person'), word: echo('person') },
    }),
    record<{ register_id: string; id: string; person_id: string; token: string }>()('garden.login', {
      clocks: {},
      afterwards: 'delete',
      columns: { register_id: key, id: key, person_id: who('person'), token: secret('person') },
    }),
  ],
  nothingPersonal: [],
} as unknown as Declarations

const schema = `
  create schema garden;
  create table garden.person (register_id uuid not null default platform.register_id(), id uuid, name text not null, born bytea, born_index text,
    met date, ended date, contact date, primary key (register_id, id));
  create table garden.person_key (register_id uuid not null default platform.register_id(), person_id uuid, wrapped bytea not null,
    primary key (register_id, person_id), foreign key (register_id, person_id) references garden.person on delete cascade);
  create table garden.place (register_id uuid not null default platform.register_id(), id uuid, day text, participant_id uuid,
    booker_id uuid, status text, needs text, paid_by text, ended date, primary key (register_id, id),
    foreign key (register_id, participant_id) references garden.person, foreign key (register_id, booker_id) references garden.person);
  create table garden.visit (register_id uuid not null default platform.register_id(), person_id uuid, day text, remark text, ended date,
    primary key (register_id, person_id, day), foreign key (register_id, person_id) references garden.person);
  create table garden.search (register_id uuid not null default platform.register_id(), person_id uuid, word text,
    primary key (register_id, person_id, word), foreign key (register_id, person_id) references garden.person on delete cascade);
  create table garden.login (register_id uuid not null default platform.register_id(), id uuid, person_id uuid, token text not null,
    primary key (register_id, id), foreign key (register_id, person_id) references garden.person);`

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
  await house.owner.query(schema)
  const nothing = { appendOnly: new Set<string>(), readOnly: new Set<string>(), comments: new Map() }
  await guard(house.owner, { schemas: ['garden'], ...nothing }, applicationLogin(testMasterKey))
})
afterAll(() => house.close())

const clock = clockValue.map(value => sql.raw(clockAsSql(value)))
const maybe = (text: string) => fc.option(fc.constant(text), { nil: null })
const lives = fc.record({
  ended: clock,
  contact: clock,
  met: fc.boolean(),
  born: fc.boolean(),
  places: fc.array(
    fc.record({
      participant: fc.constantFrom('aino', 'bo', null),
      booker: fc.constantFrom('aino', 'bo', null),
      needs: maybe('vegan'),
      paid_by: maybe('Aino Oy'),
      ended: clock,
    }),
    { maxLength: 4 },
  ),
  visits: fc.array(fc.record({ remark: maybe('was early'), ended: clock }), { maxLength: 2 }),
  login: fc.boolean(),
})
type Lives = typeof lives extends fc.Arbitrary<infer T> ? T : never

/** Aino as she was drawn, Bo beside her in the same rows, and a person who is never asked about. */
async function plant(db: Db, drawn: Lives): Promise<Readonly<{ aino: string; bo: string }>> {
  const [aino, bo] = [newId(house.clock), newId(house.clock)]
  const { vault } = house.lexmentor
  for (const id of [aino, bo]) {
    const wrapped = vault.newPersonKey(id)
    const born = drawn.born
      ? vault.sealFor(wrapped, id, '1980-05-05', sealContext('garden.person', 'born'))
      : null
    await sql`insert into garden.person (id, name, born, born_index, met, ended, contact) values
      (${id}, 'Aino', ${born}, ${born === null ? null : 'indexed'}, ${drawn.met ? '2020-01-01' : null}, ${drawn.ended}, ${drawn.contact})`.execute(
      db,
    )
    await sql`insert into garden.person_key (person_id, wrapped) values (${id}, ${wrapped})`.execute(db)
    await sql`insert into garden.search (person_id, word) values (${id}, 'aino')`.execute(db)
    if (drawn.login)
      await sql`insert into garden.login (id, person_id, token) values (${newId(house.clock)}, ${id}, ${randomBytes(4).toString('hex')})`.execute(
        db,
      )
  }
  const idOf = (name: 'aino' | 'bo' | null) => (name === null ? null : name === 'aino' ? aino : bo)
  for (const [index, place] of drawn.places.entries()) {
    await sql`insert into garden.place (id, day, participant_id, booker_id, status, needs, paid_by, ended) values
      (${newId(house.clock)}, ${`day ${index}`}, ${idOf(place.participant)}, ${idOf(place.booker)}, 'present', ${place.needs}, ${place.paid_by}, ${place.ended})`.execute(
      db,
    )
  }
  for (const [index, visit] of drawn.visits.entries()) {
    await sql`insert into garden.visit (person_id, day, remark, ended) values (${aino}, ${`day ${index}`}, ${visit.remark}, ${visit.ended})`.execute(
      db,
    )
  }
  return { aino, bo }
}

const everything = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ told: string }>`select jsonb_build_array(
    (select jsonb_agg(p order by id) from garden.person p), (select jsonb_agg(k order by person_id) from garden.person_key k),
    (select jsonb_agg(p order by id) from garden.place p), (select jsonb_agg(v order by person_id, day) from garden.visit v),
    (select jsonb_agg(s order by person_id) from garden.search s), (select jsonb_agg(l order by id) from garden.login l))::text as told`.execute(
    db,
  )
  return rows[0]?.told ?? ''
}

const nameOf = (row: ErasurePlan['rows'][number], column: string) =>
  `${row.table} ${row.role} ${row.id ?? ''} ${JSON.stringify(row.context)} ${column}`

class RolledBack extends Error {}
async function inPassing(work: (db: Db) => Promise<void>): Promise<void> {
  await transact(house.house.pool, house.lexmentor.id, async ({ db }) => {
    await work(db)
    throw new RolledBack()
  }).catch(error => {
    if (!(error instanceof RolledBack)) throw error
  })
}

const drawn = [
  randomDefinition,
  lives,
  fc.constantFrom<Occasion>('term', 'wish'),
  fc.integer({ min: 0, max: 40 * 366 }),
  fc.constantFrom('any day', 'the last day', 'the day after'),
] as const
const property = (
  check: (db: Db, people: Readonly<{ aino: string; bo: string }>, asked: Asked) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(...drawn, async (definition, drawn, occasion, offset, when) => {
      const anyDay = Temporal.PlainDate.from('2000-01-01').add({ days: offset })
      await inPassing(async db => {
        const people = await plant(db, drawn)
        const asked = { declarations, definition, occasion, today: anyDay }
        const today = when === 'any day' ? anyDay : await lastDay(db, asked, people.aino)
        await check(db, people, {
          ...asked,
          today: when === 'the day after' ? today.add({ days: 1 }) : today,
        })
      })
    }),
    { numRuns: 100 },
  )
/** The day on which something of hers ends is where a judgement goes wrong, if it does. */
async function lastDay(db: Db, asked: Asked, id: string): Promise<Temporal.PlainDate> {
  const plan = await planErasure(db, asked, person(id))
  const ends = plan.rows.flatMap(({ values }) => values.map(({ heldBy }) => heldBy?.until))
  return ends.find(until => until instanceof Temporal.PlainDate) ?? asked.today
}

type Asked = {
  declarations: Declarations
  definition: RegisterDefinition
  occasion: Occasion
  today: Temporal.PlainDate
}

const person = (id: string) => ({ kind: 'person' as const, id })

test('after an erasure there is left what the plan said would stay, and nothing else', async () => {
  await property(async (db, { aino }, asked) => {
    const plan = await planErasure(db, asked, person(aino))
    const stays = plan.rows.flatMap(row =>
      row.values
        // Of a person whom other rows still point at, a bare row is left, with what tells of nobody.
        .filter(({ heldBy, column }) => heldBy !== undefined || (row.row === 'nameless' && column === 'met'))
        .map(({ column }) => nameOf(row, column)),
    )
    const { gone } = await erase(db, asked, 'person', [aino])
    const after = await planErasure(db, asked, person(aino))
    expect(after.rows.flatMap(row => row.values.map(({ column }) => nameOf(row, column))).sort()).toEqual(
      stays.sort(),
    )
    const own = plan.rows.find(({ table }) => table === 'garden.person')
    expect(gone).toEqual(own === undefined || own.row === 'goes' ? [aino] : [])
  })
})

test('a value that stays is held by the same purpose until the same day as the plan said', async () => {
  await property(async (db, { aino }, asked) => {
    const told = (plan: ErasurePlan) =>
      plan.rows.flatMap(row =>
        row.values.flatMap(({ column, heldBy }) =>
          heldBy === undefined ? [] : `${nameOf(row, column)} ${heldBy.purpose.key} ${heldBy.until}`,
        ),
      )
    const before = told(await planErasure(db, asked, person(aino)))
    await erase(db, asked, 'person', [aino])
    expect(told(await planErasure(db, asked, person(aino)))).toEqual(before)
  })
})

test('erasing twice equals once', async () => {
  await property(async (db, { aino }, asked) => {
    await erase(db, asked, 'person', [aino])
    const once = await everything(db)
    expect(await erase(db, asked, 'person', [aino])).toEqual({ blanked: 0, cut: 0, deleted: 0, gone: [] })
    expect(await everything(db)).toBe(once)
  })
})

test("erasing one person leaves all of another's, in shared rows too", async () => {
  await property(async (db, { aino, bo }, asked) => {
    const known = {
      declarations,
      definition: asked.definition,
      vault: house.lexmentor.vault,
      today: asked.today,
    }
    const before = await copyAbout(db, known, person(bo))
    await erase(db, asked, 'person', [aino])
    expect(await copyAbout(db, known, person(bo))).toEqual(before)
  })
})

test("a person's key is there exactly as long as it has something to open, and proofs of identity go with the wish", async () => {
  await property(async (db, { aino }, asked) => {
    await erase(db, asked, 'person', [aino])
    const { rows } = await sql<{
      sealed: boolean
      findable: boolean
      keyed: boolean
      logins: bigint
      own: boolean
    }>`select
      exists (select from garden.person where id = ${aino} and born is not null) as sealed,
      exists (select from garden.person where id = ${aino} and born_index is not null) as findable,
      exists (select from garden.person_key where person_id = ${aino}) as keyed,
      exists (select from garden.person where id = ${aino}) as own,
      (select count(*) from garden.login where person_id = ${aino}) as logins`.execute(db)
    const [found] = rows
    expect([found?.keyed, found?.findable]).toEqual([found?.sealed, found?.sealed])
    if (asked.occasion === 'wish' || found?.own === false) expect(found?.logins).toBe(0n)
  })
})

test('many people are erased as each would be alone', async () => {
  await property(async (db, { aino, bo }, asked) => {
    await sql`savepoint apart`.execute(db)
    await erase(db, asked, 'person', [aino, bo])
    const together = await everything(db)
    await sql`rollback to apart`.execute(db)
    await erase(db, asked, 'person', [aino])
    await erase(db, asked, 'person', [bo])
    await erase(db, asked, 'person', [aino])
    expect(await everything(db)).toBe(together)
  })
})
