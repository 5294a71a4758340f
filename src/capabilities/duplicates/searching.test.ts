/** Who is found to stand in the register twice, and who is left alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { addOrganisation } from '#capabilities/organisations'
import {
  addPerson,
  addRole,
  archivePerson,
  insertContactPoints,
  insertPeople,
  setBirthDate,
} from '#capabilities/people'
import { sql, transact } from '#platform/db'
import { newId } from '#platform/ids'
import { untilDone } from '#platform/jobs'
import { ask, type Operation, perform } from '#platform/operation'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { askAgain, listPairs, markAsTwo, mergePeople, searchJob, searchThrough } from './index.ts'
import { getQueue } from './queries/get-queue.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const source = { key: 'person', obtainedOn: '2026-02-01' }
const does = <I extends z.ZodType, O>(use: Operation<I, string, O>, input: z.input<I>): Promise<O> =>
  perform(house.house, use, house.caller(), input)
const host = () => {
  const found = house.hosts().find(({ register }) => register.key === 'lexmentor')
  if (found === undefined) throw new Error('No host of the register.')
  return found
}
const person = async (
  givenNames: string,
  familyName: string,
  more: Partial<z.input<typeof addPerson.takes>> = {},
) => (await does(addPerson, { givenNames, familyName, source, ...more })).id
const email = (value: string) => ({ contactPoints: [{ kind: 'email' as const, value }] })
const post = (street: string, postalCode = '90100') => ({
  contactPoints: [{ kind: 'post' as const, street, postalCode, town: 'Oulu' }],
})
const organisation = async () => (await does(addOrganisation, { name: `Mylly ${newId(house.clock)} Oy` })).id

/** Searches for one of two, and tells what was found of them. */
async function foundOf(one: string, other: string) {
  await searchJob.run(host(), { person: one }, untilDone)
  return pairOf(one, other)
}

async function pairOf(one: string, other: string) {
  const { items } = await ask(house.house, listPairs, house.caller(), { limit: 100 })
  return items.find(
    pair => [pair.one.id, pair.other.id].includes(one) && [pair.one.id, pair.other.id].includes(other),
  )
}

describe('two entries are likely one person when they have', () => {
  test('one name and one address of e-mail', async () => {
    const [one, other] = [
      await person('Eeva', 'Salo', email('eeva@salo.example')),
      await person('Eeva', 'Salo', email('Eeva@salo.example')),
    ]
    expect(await foundOf(one, other)).toMatchObject({ strength: 3, reasons: ['same-email', 'same-name'] })
  })

  test('one address of e-mail under two names, which is only worth a look', async () => {
    const [one, other] = [
      await person('Pekka', 'Lahti', email('lahdet@koti.example')),
      await person('Ulla', 'Lahti', email('lahdet@koti.example')),
    ]
    expect(await foundOf(one, other)).toMatchObject({ strength: 1, reasons: ['same-email'] })
  })

  test('one name at one organisation, in either order and without the dots', async () => {
    const mill = await organisation()
    const role = { organisation: mill, since: '2025-01-01' }
    const [one, other] = [
      await person('Päivi', 'Mäkelä', { role }),
      await person('Makela', 'Paivi', { role }),
    ]
    expect(await foundOf(one, other)).toMatchObject({
      strength: 2,
      reasons: ['same-name', 'same-organisation'],
    })
  })

  test('a double name of which the other has one half', async () => {
    const street = post('Kuja 1')
    const [one, other] = [
      await person('Anna-Liisa', 'Koski-Niemi', street),
      await person('Anna', 'Koski-Niemi', street),
    ]
    expect(await foundOf(other, one)).toMatchObject({ reasons: ['similar-name', 'same-address'] })
    expect((await pairOf(one, other))?.strength).toBe(2)
  })

  test('one name and one day of birth, which is opened for nothing else', async () => {
    const [one, other] = [await person('Kalle', 'Aho'), await person('Kalle', 'Aho')]
    await does(setBirthDate, { person: one, birthDate: '1970-05-05', source })
    await does(setBirthDate, { person: other, birthDate: '1970-05-05', source })
    expect(await foundOf(one, other)).toMatchObject({
      strength: 3,
      reasons: ['same-birth-date', 'same-name'],
    })
  })

  test('one name and one postal code', async () => {
    const [one, other] = [
      await person('Outi', 'Ranta', post('Katu 1', '00950')),
      await person('Outi', 'Ranta', post('Katu 2', '00950')),
    ]
    expect(await foundOf(one, other)).toMatchObject({
      strength: 1,
      reasons: ['same-name', 'same-postal-code'],
    })
  })
})

describe('two entries are left alone', () => {
  test('whose name is all that they share', async () => {
    const [one, other] = [await person('Veikko', 'Sade'), await person('Veikko', 'Sade')]
    expect(await foundOf(one, other)).toBeUndefined()
  })

  test('who were born on two days', async () => {
    const mill = { role: { organisation: await organisation(), since: '2025-01-01' } }
    const [one, other] = [await person('Liisa', 'Aalto', mill), await person('Liisa', 'Aalto', mill)]
    await does(setBirthDate, { person: one, birthDate: '1970-05-05', source })
    await does(setBirthDate, { person: other, birthDate: '1995-05-05', source })
    expect(await foundOf(one, other)).toBeUndefined()
  })

  test('who have two identity codes', async () => {
    const mail = email('tyyne@suo.example')
    const [one, other] = [
      await person('Tyyne', 'Suo', { ...mail, identityCode: '131052-308T' }),
      await person('Tyyne', 'Suo', { ...mail, identityCode: '010594Y9032' }),
    ]
    expect(await foundOf(one, other)).toBeUndefined()
  })

  test('one of whom is put away', async () => {
    const mail = email('risto@lampi.example')
    const [one, other] = [await person('Risto', 'Lampi', mail), await person('Risto', 'Lampi', mail)]
    expect(await foundOf(one, other)).toBeDefined()
    await does(archivePerson, { person: other })
    expect(await pairOf(one, other)).toBeUndefined()
    expect(await foundOf(one, other)).toBeUndefined()
  })
})

describe('a pair that was marked as two', () => {
  test('is not asked again for the same reasons, and is for another', async () => {
    const mill = await organisation()
    const role = { organisation: mill, since: '2025-01-01' }
    const [one, other] = [await person('Saara', 'Puro', { role }), await person('Saara', 'Puro', { role })]
    const pair = await foundOf(one, other)
    await does(markAsTwo, { pair: pair?.id ?? '' })
    expect(await foundOf(other, one)).toBeUndefined()
    for (const id of [one, other]) await does(setBirthDate, { person: id, birthDate: '1981-01-01', source })
    expect((await foundOf(one, other))?.reasons).toContain('same-birth-date')
  })

  test('can be put back by hand, and is remembered when one of them is merged with a third', async () => {
    const mail = email('kaisa@virta.example')
    const [one, other, third] = [
      await person('Kaisa', 'Virta', mail),
      await person('Kaisa', 'Virta', mail),
      await person('Kaisa', 'Virta', mail),
    ]
    await searchJob.run(host(), { person: one }, untilDone)
    await searchJob.run(host(), { person: third }, untilDone)
    const pair = await pairOf(one, other)
    await does(markAsTwo, { pair: pair?.id ?? '' })
    await does(askAgain, { pair: pair?.id ?? '' })
    expect(await pairOf(one, other)).toBeDefined()
    await does(markAsTwo, { pair: pair?.id ?? '' })
    await does(mergePeople, { stays: third, goes: one })
    expect(await foundOf(third, other)).toBeUndefined()
  })
})

test('who works in the same place is found among any number of namesakes', async () => {
  const mill = await organisation()
  const role = { organisation: mill, since: '2025-01-01' }
  const one = await person('Matti', 'Virtanen', { role })
  await many(300, 'Matti', 'Virtanen')
  const other = await person('Matti', 'Virtanen', { role })
  expect(await foundOf(one, other)).toMatchObject({ strength: 2 })
})

test('a search of everybody who came with a source goes on where it was stopped, and tells what was too common', async () => {
  const sourceId = await many(1_200, 'Hanna', 'Yleinen')
  await searchJob.run(host(), { source: sourceId }, untilDone)
  const { search } = await ask(house.house, getQueue, house.caller(), {})
  expect(search).toMatchObject({ looked: 1_200, found: 0 })
  expect(search?.common).toBeGreaterThan(0)
  expect(search?.endedAt).not.toBeNull()
})

test('a search of everybody finds each pair once, and once more nothing new', async () => {
  const mail = email('aune@kari.example')
  const [one, other] = [await person('Aune', 'Kari', mail), await person('Aune', 'Kari', mail)]
  const { slices } = await searchThrough(host(), {})
  expect(slices).toBeGreaterThan(1)
  const first = await pairOf(one, other)
  expect(first).toBeDefined()
  await does(addRole, { person: one, organisation: await organisation(), since: '2025-01-01', source })
  await searchThrough(host(), {})
  const again = await pairOf(one, other)
  expect([again?.id, again?.foundAt, again?.reasons]).toEqual([first?.id, first?.foundAt, first?.reasons])
})

/** So many of one name from a source of their own, each with a number of their own. */
async function many(count: number, givenNames: string, familyName: string): Promise<string> {
  const sourceId = newId(house.clock)
  const at = house.clock.now().toString()
  const people = Array.from({ length: count }, () => ({
    id: newId(house.clock) as string,
    givenNames,
    familyName,
    callName: null,
    language: null,
  }))
  await transact(house.house.pool, house.lexmentor.id, async ({ db }) => {
    await sql`insert into people.source (id, source_key, obtained_on, recorded_at)
      values (${sourceId}, 'partners', '2026-02-01', ${at})`.execute(db)
    await insertPeople(db, people, { sourceId, on: '2026-02-01', at })
    await insertContactPoints(
      db,
      people.map(({ id }, nth) => ({
        id: newId(house.clock),
        personId: id,
        kind: 'email',
        key: `${nth}@${sourceId}.example`,
        value: `${nth}@${sourceId}.example`,
        street: null,
        postalCode: null,
        town: null,
        country: null,
        preferred: true,
      })),
      { sourceId, on: '2026-02-01' },
    )
  })
  return sourceId
}
