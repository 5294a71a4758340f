import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fold } from '#platform/formats'
import { testHouse } from '../support/test-house.ts'

const house = await testHouse()
afterAll(() => house.close())

/** PostgreSQL stores neither a zero character nor half a surrogate pair. */
const storable = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter(text => !text.includes('\0') && text.isWellFormed())

const latin = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x24f }).map(code => String.fromCodePoint(code)),
  maxLength: 60,
})

test('text is folded for search in the database exactly as in the program', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(storable, latin), { minLength: 1, maxLength: 200 }), async texts => {
      const { rows } = await house.owner.query<{ folded: string }>(
        'select platform.fold(t) as folded from unnest($1::text[]) with ordinality u(t, n) order by n',
        [texts],
      )
      expect(rows.map(({ folded }) => folded)).toEqual(texts.map(fold))
    }),
    { numRuns: 50 },
  )
})

test('so is every character of the first two planes of Unicode', async () => {
  const characters = Array.from({ length: 0x1ffff }, (_, i) => i + 1)
    .filter(code => code < 0xd800 || code > 0xdfff)
    .map(code => String.fromCodePoint(code))
  const { rows } = await house.owner.query<{ folded: string }>(
    'select platform.fold(t) as folded from unnest($1::text[]) with ordinality u(t, n) order by n',
    [characters],
  )
  expect(rows.map(({ folded }) => folded)).toEqual(characters.map(fold))
})
