/**
 * A small register of a garden, for properties about erasing: people, the places they have on its days and who booked
 * them, and what only follows a person (a key, words to be found by, a sign-in).
 */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { applicationLogin, type Db, guard, sql } from '#platform/db'
import { newId } from '#platform/ids'
import {
  about,
  type Declarations,
  echo,
  fact,
  key,
  record,
  sealContext,
  secret,
  trace,
  who,
} from '#platform/privacy'
import { testMasterKey } from './definitions.ts'
import { clockAsSql, clockValue } from './random-definition.ts'
import type { TestHouse } from './test-house.ts'

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
export const garden: Declarations = {
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

/** Makes the garden's tables in the test's own database, guarded as a migration's are. */
export async function openGarden({ owner }: TestHouse): Promise<void> {
  await owner.query(schema)
  const nothing = { appendOnly: new Set<string>(), readOnly: new Set<string>(), comments: new Map() }
  await guard(owner, { schemas: ['garden'], ...nothing }, applicationLogin(testMasterKey))
}

const day = clockValue.map(value => sql.raw(clockAsSql(value)))
const maybe = (text: string) => fc.option(fc.constant(text), { nil: null })
export const lives = fc.record({
  ended: day,
  contact: day,
  met: fc.boolean(),
  born: fc.boolean(),
  places: fc.array(
    fc.record({
      participant: fc.constantFrom('aino', 'bo', null),
      booker: fc.constantFrom('aino', 'bo', null),
      needs: maybe('vegan'),
      paid_by: maybe('Aino Oy'),
      ended: day,
    }),
    { maxLength: 4 },
  ),
  visits: fc.array(fc.record({ remark: maybe('was early'), ended: day }), { maxLength: 2 }),
  login: fc.boolean(),
})
type Lives = typeof lives extends fc.Arbitrary<infer T> ? T : never

/** Aino as she was drawn, Bo beside her in the same rows, and a person who is never asked about. */
export async function plantGarden(
  db: Db,
  { clock, lexmentor }: TestHouse,
  drawn: Lives,
): Promise<Readonly<{ aino: string; bo: string }>> {
  const [aino, bo] = [newId(clock), newId(clock)]
  const { vault } = lexmentor
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
      await sql`insert into garden.login (id, person_id, token) values (${newId(clock)}, ${id}, ${randomBytes(4).toString('hex')})`.execute(
        db,
      )
  }
  const idOf = (name: 'aino' | 'bo' | null) => (name === null ? null : name === 'aino' ? aino : bo)
  for (const [index, place] of drawn.places.entries()) {
    await sql`insert into garden.place (id, day, participant_id, booker_id, status, needs, paid_by, ended) values
      (${newId(clock)}, ${`day ${index}`}, ${idOf(place.participant)}, ${idOf(place.booker)}, 'present', ${place.needs}, ${place.paid_by}, ${place.ended})`.execute(
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

/** Every row of the garden, as text. */
export const wholeGarden = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ told: string }>`select jsonb_build_array(
    (select jsonb_agg(p order by id) from garden.person p), (select jsonb_agg(k order by person_id) from garden.person_key k),
    (select jsonb_agg(p order by id) from garden.place p), (select jsonb_agg(v order by person_id, day) from garden.visit v),
    (select jsonb_agg(s order by person_id) from garden.search s), (select jsonb_agg(l order by id) from garden.login l))::text as told`.execute(
    db,
  )
  return rows[0]?.told ?? ''
}
