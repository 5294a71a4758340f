/** Where did you get this from? Aino's copy answers it of every value, also of one that was corrected by somebody else. */
import { afterAll, expect, test } from 'vitest'
import { editPerson } from '#capabilities/people'
import { ask, perform } from '#platform/operation'
import { ainoIn } from '../../../tests/support/aino.ts'
import { testHouse } from '../../../tests/support/test-house.ts'
import { copyOfEverything } from './index.ts'
import { copyLetter } from './rules/copy-letter.ts'

const house = await testHouse()
afterAll(() => house.close())
const aino = ainoIn(() => house)

test('a value that came from elsewhere than the rest tells so, in the data and in the letter', async () => {
  const person = await aino.add({ contactPoints: [{ kind: 'email', value: 'aino@example.fi' }] })
  await perform(house.house, editPerson, house.caller(), {
    person,
    version: 1,
    familyName: 'Lahti',
    source: { key: 'employer', obtainedOn: '2026-03-01' },
  })
  const told = await ask(house.house, copyOfEverything, house.caller(), { person, in: 'fi' })
  const values = told.held.flatMap(({ rows }) => rows.flatMap(row => row.values))
  const source = (column: string) => values.find(value => value.column === column)?.source?.key
  expect(['given_names', 'family_name', 'value'].map(source)).toEqual(['person', 'employer', 'person'])
  const notes = copyLetter(told).blocks.flatMap(block => (block.kind === 'facts' ? block.notes : []))
  expect(notes).toContain('Sukunimi, muu lähde: Asiakasorganisaatio, 1.3.2026.')
})
