import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldMap } from './index.ts'

/** PostgreSQL's translate(text, from, to), said in TypeScript: the first occurrence counts, what has no counterpart goes. */
const translate = (text: string): string => {
  const from = Array.from(foldMap.from)
  const to = Array.from(foldMap.to)
  return Array.from(text, char => (from.includes(char) ? (to[from.indexOf(char)] ?? '') : char)).join('')
}

test.each([
  ['Mäkelä', 'makela'],
  ['MÄKELÄ-ÅBERG', 'makela-aberg'],
  ['Ma\u0308kela\u0308', 'makela'],
  ['Łukasz Gößmann Øre', 'lukasz gosmann ore'],
  ['Nguyễn Đức', 'nguyen duc'],
  ['ЁЖИК', 'ежик'],
  ['Ὀδυσσεύς', 'οδυσσευσ'],
  ['aino@EXAMPLE.fi', 'aino@example.fi'],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('the database folds as the program does, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...foldMap.from) })),
      text => {
        expect(fold(text)).toBe(translate(text))
        expect(fold(fold(text))).toBe(fold(text))
      },
    ),
  )
})

test('the map fits an SQL string and maps each character once', () => {
  const from = Array.from(foldMap.from)
  expect(new Set(from).size).toBe(from.length)
  expect(foldMap.from + foldMap.to).not.toMatch(/['"\\\0]/)
})

test('the map is the one that the migrations hold: changing it means folding every stored name again', () => {
  expect(createHash('sha256').update(`${foldMap.from}\n${foldMap.to}`).digest('hex')).toBe(
    '8e6bf5b8b5b507dbb5a33502d89e4f37bf0ae3148aa126d70476aaa8c02b87aa',
  )
})
