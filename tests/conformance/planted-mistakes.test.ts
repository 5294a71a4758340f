import { afterAll, expect, test } from 'vitest'
import { about, erase, fact, key, type Occasion, trace } from '#platform/privacy'
import { plant } from '../support/plant.ts'
import { afterEverything, type Premises } from '../support/premises.ts'
import { freeTextCalledHarmless } from './free-text.ts'
import { keysNotApart } from './keys-apart.ts'
import { carryOut, type Eraser, goers, leftAfter, plannedStays } from './left-after-erasure.ts'
import { plantedHouse } from './planted/premises.ts'
import { plantedDeclarations, saying, withMistake } from './planted/records.ts'
import { wrongPointers } from './pointers.ts'
import { wrongCopies } from './told-on-copies.ts'
import { undeclared, unfit } from './undeclared.ts'
import { wrongRoles } from './whose.ts'

const house = await plantedHouse()
afterAll(() => house.close())

async function leftByWish(premises: Premises, eraser: Eraser = erase, today = premises.today) {
  const planted = await plant(premises)
  const going = goers(planted, 'person')
  const occasion: Occasion = 'wish'
  const stays = await plannedStays({ ...premises, today }, going, occasion)
  await carryOut(premises, eraser, 'person', going, { occasion, today })
  return leftAfter(premises, planted, 'person', { stays, occasion, today })
}

/** A name that says nothing of whose it is has been looked at by a second pair of eyes. */
const twice = { 'planted.place.status': 'participant' }

const declared = (declarations = plantedDeclarations) => undeclared(house.premises.catalogue, declarations)
const pointers = (declarations = plantedDeclarations) =>
  wrongPointers(house.premises.catalogue, declarations, ['planted'])
const harmful = (declarations = plantedDeclarations) =>
  freeTextCalledHarmless(house.owner, house.premises.catalogue, declarations)

test('the small capability without a mistake gives no finding', async () => {
  const { premises } = house
  expect(declared()).toEqual([])
  expect(unfit(premises.catalogue, plantedDeclarations, [premises.definition])).toEqual([])
  expect(pointers()).toEqual([])
  expect(keysNotApart(premises.catalogue)).toEqual([])
  expect(await harmful()).toEqual([])
  expect(wrongRoles(plantedDeclarations, twice)).toEqual([])
  expect(await wrongCopies(premises, await plant(premises))).toEqual([])
  expect(await leftByWish(premises)).toEqual([])
  expect(await leftByWish(premises, erase, afterEverything)).toEqual([])
})

test('a forgotten column is found', () => {
  expect(declared(withMistake('planted.place', saying('booker_note')))).toEqual([
    'planted.place.booker_note is not declared',
  ])
  const { nothingPersonal: _, ...rest } = plantedDeclarations
  expect(declared({ ...rest, nothingPersonal: [] })).toEqual(['planted.venue is not declared'])
})

test('health called a fact is found: the column takes it, and it is still there after everything', async () => {
  const mistaken = withMistake('planted.place', saying('participant_dietary_needs', fact))
  expect(await harmful(mistaken)).toEqual([
    'planted.place.participant_dietary_needs is called a fact, and takes a sentence about somebody',
  ])
  expect(await leftByWish(house.declaring(mistaken), erase, afterEverything)).toEqual([
    'planted.place.participant_dietary_needs (fact) is still there, in planted.place',
  ])
})

test('a pointer at a person called a key is found', () => {
  expect(pointers(withMistake('planted.place', saying('booker_id', key)))).toEqual([
    "planted.place.booker_id points at planted.person and is a key: it is who(…, 'person')",
    'planted.place.booker_id is called like a pointer at somebody and is not declared as who',
  ])
})

test('health called a trace is found: by its category, by what the column takes, and after erasure', async () => {
  const word = trace('participant', 'health', ['run-trainings'])
  const mistaken = withMistake('planted.place', saying('participant_dietary_needs', word))
  expect(unfit(house.premises.catalogue, mistaken, [house.premises.definition])).toEqual([
    'planted.place.participant_dietary_needs tells health, which no trace is: it would outlive its person',
  ])
  expect(await harmful(mistaken)).toHaveLength(1)
  expect(await leftByWish(house.declaring(mistaken), erase, afterEverything)).toContain(
    'planted.place.participant_dietary_needs (trace) is still there, in planted.place',
  )
})

test('a fact about the wrong role is found', () => {
  const word = about('booker', 'health', ['run-trainings'], { sealed: true })
  const mistaken = withMistake('planted.place', saying('participant_dietary_needs', word))
  expect(wrongRoles(mistaken, twice)).toEqual([
    "planted.place.participant_dietary_needs is declared of the booker, and reads as the participant's",
  ])
})

test('an eraser that forgets a table is found', async () => {
  const forgets: Eraser = (db, asked, ...whom) => {
    const records = asked.declarations.records.filter(({ table }) => table !== 'planted.address')
    return erase(db, { ...asked, declarations: { ...asked.declarations, records } }, ...whom)
  }
  expect(await leftByWish(house.premises, forgets)).toEqual(
    expect.arrayContaining(['planted.address.value (about) is still there, in planted.address']),
  )
})
