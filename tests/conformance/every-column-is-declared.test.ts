import { afterAll, expect, test } from 'vitest'
import { readCatalogue } from '../support/catalogue.ts'
import { definitions } from '../support/definitions.ts'
import { testHouse } from '../support/test-house.ts'
import { freeTextCalledHarmless } from './free-text.ts'
import { undeclared, unfit } from './undeclared.ts'
import { wrongRoles } from './whose.ts'

const house = await testHouse()
afterAll(() => house.close())
const catalogue = await readCatalogue(house.owner)
const { declarations } = house.house

test('every table and column of the migrated database is declared, and nothing else is', () => {
  expect(catalogue.length).toBeGreaterThan(5)
  expect(undeclared(catalogue, declarations)).toEqual([])
})

test('what is declared can be erased: a row has an id, a term a clock, a guarded category a seal', () => {
  expect(unfit(catalogue, declarations, definitions())).toEqual([])
})

test('what is called harmless can hold nothing about anybody: the database refuses it', async () => {
  expect(await freeTextCalledHarmless(house.owner, catalogue, declarations)).toEqual([])
})

test('where several people share a row, the name of a column says whose it is', () => {
  expect(wrongRoles(declarations)).toEqual([])
})
