/** Two entries of one person made one, and two again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { addOrganisation } from '#capabilities/organisations'
import {
  addContactPoint,
  addPerson,
  addRole,
  changeContactPoint,
  editPerson,
  getPerson,
  personHistory,
  revealIdentity,
  setBirthDate,
} from '#capabilities/people'
import { copyOfEverything, eraseOnWish } from '#capabilities/requests'
import { ask, type Operation, perform } from '#platform/operation'
import { databaseAsText } from '../../../tests/support/database-as-text.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { listMerges, mergePeople, undoMerge } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const early = { key: 'employer', obtainedOn: '2024-05-01' }
const late = { key: 'person', obtainedOn: '2026-02-01' }
const does = <I extends z.ZodType, O>(use: Operation<I, string, O>, input: z.input<I>): Promise<O> =>
  perform(house.house, use, house.caller(), input)
const get = (person: string) => ask(house.house, getPerson, house.caller(), { person })

/** Aino as her employer told of her, and as she told of herself later; both share one address. */
async function ainoTwice() {
  const { id: mill } = await does(addOrganisation, { name: `Mylly ${Math.random()} Oy` })
  const mail = `aino.${Math.random()}@mylly.example`
  const { id: stays } = await does(addPerson, {
    givenNames: 'Aino',
    familyName: 'Virtanen',
    language: 'sv',
    contactPoints: [{ kind: 'email', value: mail, label: 'Työ' }],
    role: { organisation: mill, position: 'Johtaja', since: '2024-01-01' },
    source: early,
  })
  const { id: goes } = await does(addPerson, {
    givenNames: 'Aino Maria',
    familyName: 'Virtanen',
    callName: 'Maikki',
    contactPoints: [
      { kind: 'email', value: mail.replace('aino', 'Aino'), label: 'Oma' },
      { kind: 'phone', value: '+358401234567' },
    ],
    source: late,
  })
  return { stays, goes, mill, mail }
}

const merge = (two: { stays: string; goes: string }, more: Partial<z.input<typeof mergePeople.takes>> = {}) =>
  does(mergePeople, { stays: two.stays, goes: two.goes, ...more })
const undo = (id: string) => does(undoMerge, { merge: id })

/**
 * All that the register holds besides its logs and what duplicates themselves keep. Of what is sealed it is told that it is
 * there: the same words sealed twice are never the same bytes.
 */
async function registerAsText(): Promise<readonly string[]> {
  const { rows: tables } = await house.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any($1) order by 1`,
    [['people', 'organisations', 'permissions', 'interactions']],
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await house.owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t`,
    )
    const told = rows.map(({ row }) =>
      JSON.stringify({
        ...row,
        version: undefined,
        ...Object.fromEntries(sealed.filter(each => row[each] != null).map(each => [each, 'sealed'])),
      }),
    )
    texts.push(...told.sort().map(text => `${name} ${text}`))
  }
  return texts
}

const sealed = ['wrapped', 'birth_date', 'identity_code']

describe('merging', () => {
  test('everything of both is told of the one who stays, once', async () => {
    const two = await ainoTwice()
    await merge(two)
    const person = await get(two.stays)
    expect(person).toMatchObject({
      givenNames: 'Aino Maria',
      familyName: 'Virtanen',
      callName: 'Maikki',
      language: 'sv',
      lastContactOn: '2026-02-01',
    })
    expect(person.contactPoints.map(({ kind }) => kind).sort()).toEqual(['email', 'phone'])
    expect(person.roles).toHaveLength(1)
    expect(person.fieldSources.map(({ field, key }) => [field, key]).sort()).toEqual([
      ['call_name', 'person'],
      ['given_names', 'person'],
    ])
    expect(await refusal(get(two.goes))).toMatchObject({ code: 'not-found' })
  })

  test('what was chosen stays, though it is older', async () => {
    const two = await ainoTwice()
    await merge(two, { choose: { givenNames: 'stays' } })
    expect(await get(two.stays)).toMatchObject({ givenNames: 'Aino', callName: 'Maikki' })
  })

  test('what was sealed opens for the one who stays', async () => {
    const two = await ainoTwice()
    await does(setBirthDate, { person: two.goes, birthDate: '1980-02-29', source: late })
    await merge(two)
    const shown = await does(revealIdentity, { person: two.stays, what: 'birth-date' })
    expect(JSON.stringify(shown)).toContain('1980-02-29')
  })

  test('the copy tells what the merge took out of sight, and the history of both', async () => {
    const two = await ainoTwice()
    await does(setBirthDate, { person: two.goes, birthDate: '1980-02-29', source: late })
    await merge(two, { choose: { givenNames: 'stays' } })
    const copy = JSON.stringify(
      await ask(house.house, copyOfEverything, house.caller(), { person: two.stays }),
    )
    expect(copy).toContain('Aino Maria')
    expect(copy).toContain('Oma')
    const { done } = await ask(house.house, personHistory, house.caller(), { person: two.stays })
    expect(done.filter(({ fact }) => fact === 'people.added')).toHaveLength(2)
    expect(done[0]?.fact).toBe('people.merged')
  })

  test('two different identity codes are two people', async () => {
    const add = (identityCode: string) =>
      does(addPerson, { givenNames: 'Aino', familyName: 'Virtanen', identityCode, source: late })
    const [one, other] = [await add('131052-308T'), await add('010594Y9032')]
    expect(await refusal(merge({ stays: one.id, goes: other.id }))).toMatchObject({
      code: 'different-identity-codes',
    })
    expect(await refusal(merge({ stays: one.id, goes: one.id }))).toMatchObject({ code: 'same-entry' })
  })

  test('who was changed while they were compared is looked at again', async () => {
    expect(await refusal(merge(await ainoTwice(), { staysVersion: 7 }))).toMatchObject({ code: 'stale' })
  })
})

describe('undoing', () => {
  test('gives the register of before, to the letter', async () => {
    const two = await ainoTwice()
    await does(setBirthDate, { person: two.stays, birthDate: '1980-02-28', source: early })
    await does(setBirthDate, { person: two.goes, birthDate: '1980-02-29', source: late })
    const before = await registerAsText()
    const { id } = await merge(two)
    expect(await registerAsText()).not.toEqual(before)
    expect(await undo(id)).toMatchObject({ stayed: { fields: [], rows: [] } })
    expect(await registerAsText()).toEqual(before)
    for (const [person, day] of [
      [two.stays, '1980-02-28'],
      [two.goes, '1980-02-29'],
    ] as const) {
      const shown = await does(revealIdentity, { person, what: 'birth-date' })
      expect(JSON.stringify(shown)).toContain(day)
    }
  })

  test('leaves what was changed since, and says so', async () => {
    const two = await ainoTwice()
    const { id } = await merge(two)
    const merged = await get(two.stays)
    const phone = merged.contactPoints.find(({ kind }) => kind === 'phone')
    await does(changeContactPoint, {
      contact: phone?.id ?? '',
      version: phone?.version ?? 0,
      contactPoint: { kind: 'phone', value: '+358407654321' },
      source: late,
    })
    await does(editPerson, {
      person: two.stays,
      version: merged.version,
      givenNames: 'Aina',
      source: { key: 'person', obtainedOn: '2026-03-01' },
    })
    expect(await undo(id)).toMatchObject({
      stayed: { fields: ['given_names'], rows: [{ table: 'people.contact_point', rows: 1 }] },
    })
    expect(await get(two.stays)).toMatchObject({ givenNames: 'Aina', callName: null })
    expect((await get(two.goes)).contactPoints.map(({ label }) => label)).toEqual(['Oma'])
  })

  test('goes from the latest merge to the first', async () => {
    const two = await ainoTwice()
    const first = await merge(two)
    const { id: third } = await does(addPerson, {
      givenNames: 'Aino',
      familyName: 'Virtanen',
      source: early,
    })
    await does(addContactPoint, {
      person: third,
      contactPoint: { kind: 'phone', value: '+358501112222' },
      source: early,
    })
    const before = await registerAsText()
    const second = await merge({ stays: third, goes: two.stays })
    expect(await refusal(undo(first.id))).toMatchObject({ code: 'merged-again' })
    await undo(second.id)
    expect(await registerAsText()).toEqual(before)
    await undo(first.id)
    expect((await get(two.goes)).givenNames).toBe('Aino Maria')
  })

  test('is refused once the person has been forgotten, and nothing of either is left', async () => {
    const two = await ainoTwice()
    await does(addRole, { person: two.goes, organisation: two.mill, since: '2025-01-01', source: early })
    await does(editPerson, { person: two.goes, version: 1, givenNames: 'Unohtuva', source: late })
    const { id } = await merge(two, { choose: { givenNames: 'stays' } })
    await does(eraseOnWish, { person: two.stays, confirmed: true })
    expect(['not-found', 'kept-no-more']).toContain((await refusal(undo(id))).code)
    const text = await databaseAsText(house.owner)
    expect(text.tablesWith(two.mail)).toEqual([])
    expect(text.tablesWith('Unohtuva')).toEqual([])
  })

  test('the list of merges tells who stayed and what the other was called', async () => {
    const two = await ainoTwice()
    const { id } = await merge(two)
    const { items } = await ask(house.house, listMerges, house.caller(), {})
    expect(items.find(each => each.id === id)).toMatchObject({
      person: { id: two.stays },
      gone: { givenNames: 'Aino Maria', familyName: 'Virtanen' },
    })
  })
})

test('a role at an organisation stays as often as it was told: two jobs are two', async () => {
  const two = await ainoTwice()
  await does(addRole, { person: two.goes, organisation: two.mill, since: '2025-01-01', source: early })
  await merge(two)
  expect((await get(two.stays)).roles).toHaveLength(2)
})
