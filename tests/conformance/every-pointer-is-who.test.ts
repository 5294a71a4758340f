import { afterAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { readCatalogue } from '../support/catalogue.ts'
import { testHouse } from '../support/test-house.ts'
import { kinds } from './every-subject.ts'
import { wrongPointers } from './pointers.ts'

const house = await testHouse()
afterAll(() => house.close())

test('every pointer at a person or at a member of the staff is declared, held by the database and indexed', async () => {
  const held = capabilities.map(({ key }) => key)
  expect(wrongPointers(await readCatalogue(house.owner), house.house.declarations, held)).toEqual([])
})

test('the register is about people, and keeps account of its staff apart from them', () => {
  expect([...kinds].sort()).toEqual(['person', 'staff'])
})
