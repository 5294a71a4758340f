/** Imports taken back one after the other, and people who were made one with somebody between a run and its undoing. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mergePeople } from '#capabilities/duplicates'
import { addPerson, editPerson, getPerson } from '#capabilities/people'
import { ask, perform } from '#platform/operation'
import { importingIn } from '../../../tests/support/importing.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { listLines } from './index.ts'

let house: TestHouse
const { host, bring, undo, tell, take, check } = importingIn(() => house)
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.owner.query('truncate people.source, organisations.organisation cascade')
})

const file = (language: string, position: string, town = '') =>
  `Etunimi;Sukunimi;Sähköposti;Kieli;Yritys;Asema;Yrityksen kaupunki\nAino;Virtanen;aino@esimerkki.example;${language};Esimerkki Oy;${position};${town}\n`
const personOf = async (id: string) =>
  (await ask(house.house, listLines, host().caller, { import: id })).lines[0]?.person?.id ?? ''

test('three imports that each changed one person and their work are taken back in turn', async () => {
  const untouched = await tell()
  const one = await bring(file('fi', 'Ostaja'), { obtainedOn: '2026-01-10' })
  const afterOne = await tell()
  const two = await bring(file('sv', 'Johtaja', 'Turku'), { obtainedOn: '2026-01-20' })
  const afterTwo = await tell()
  const three = await bring(file('en', 'Neuvoja'), { obtainedOn: '2026-02-01' })
  expect([two.counts, three.counts]).toMatchObject([{ changed: 1 }, { changed: 1 }])
  expect(await undo(three.id)).toMatchObject({ kept: 0 })
  expect(await tell()).toEqual(afterTwo)
  expect(await undo(two.id)).toMatchObject({ kept: 0 })
  expect(await tell()).toEqual(afterOne)
  expect(await undo(one.id)).toMatchObject({ kept: 0 })
  expect(await tell()).toEqual(untouched)
})

test('what somebody changed between two imports is still seen after the later one is taken back', async () => {
  const one = await bring(file('fi', 'Ostaja'), { obtainedOn: '2026-01-10' })
  const person = await personOf(one.id)
  const source = { key: 'person', obtainedOn: '2026-01-15' }
  await perform(house.house, editPerson, house.caller(), { person, version: 1, callName: 'Ansa', source })
  const two = await bring(file('sv', 'Johtaja'), { obtainedOn: '2026-01-20' })
  expect(await undo(two.id)).toMatchObject({ kept: 0 })
  expect(await undo(one.id)).toMatchObject({ kept: 1 })
})

test('a later file that was only tried keeps nobody in the register', async () => {
  const untouched = await tell()
  const one = await bring(file('fi', 'Ostaja'), { obtainedOn: '2026-01-10' })
  await check(await take(file('sv', 'Johtaja')))
  expect(await undo(one.id)).toMatchObject({ kept: 0 })
  expect(await tell()).toEqual(untouched)
})

test('a later file that was imported and met them keeps them, until it is taken back itself', async () => {
  const one = await bring(file('fi', 'Ostaja'), { obtainedOn: '2026-01-10' })
  await bring(file('fi', 'Ostaja'), { obtainedOn: '2026-01-20' })
  expect(await undo(one.id)).toMatchObject({ kept: 1 })
})

test('whoever was made one with somebody since stays whole, and is listed', async () => {
  const one = await bring(file('fi', 'Ostaja'), { obtainedOn: '2026-01-10' })
  const goes = await personOf(one.id)
  const { id: stays } = await perform(house.house, addPerson, house.caller(), {
    givenNames: 'Aino Maria',
    familyName: 'Virtanen',
    source: { key: 'person', obtainedOn: '2026-01-05' },
  })
  await perform(house.house, mergePeople, house.caller(), { stays, goes })
  expect(await undo(one.id)).toMatchObject({ state: 'undone', kept: 1 })
  const { contactPoints, roles } = await ask(house.house, getPerson, house.caller(), { person: stays })
  expect([contactPoints, roles]).toMatchObject([[{ kind: 'email' }], [{ position: 'Ostaja' }]])
  const { lines } = await ask(house.house, listLines, host().caller, { import: one.id, outcome: 'kept' })
  expect(lines).toMatchObject([{ line: 2, person: { id: stays } }])
})
