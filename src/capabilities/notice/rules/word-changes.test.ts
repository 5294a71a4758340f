/** Two wordings side by side tell both of them whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from './word-changes.ts'

const words = fc.array(fc.constantFrom('the', 'data', 'is', 'kept', 'for', '30', 'days,', 'years'), {
  maxLength: 30,
})
const text = words.map(list => list.join(' '))
const squeezed = (of: string) => of.split(/\s+/).filter(Boolean).join(' ')

test('what stayed and what went is the wording before, what stayed and what came the wording after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordChanges(before, after)
      const without = (kind: string) =>
        runs
          .filter(run => run.kind !== kind)
          .map(run => run.text)
          .join(' ')
      expect(squeezed(without('added'))).toBe(squeezed(before))
      expect(squeezed(without('removed'))).toBe(squeezed(after))
    }),
  )
})

test('one word changed is told as one word', () => {
  expect(wordChanges('kept for 30 days, then erased', 'kept for 20 days, then erased')).toEqual([
    { kind: 'same', text: 'kept for ' },
    { kind: 'removed', text: '30 ' },
    { kind: 'added', text: '20 ' },
    { kind: 'same', text: 'days, then erased' },
  ])
})

test('a wording of thousands of words is told whole, not compared for minutes', () => {
  const long = 'word '.repeat(3_000)
  expect(wordChanges(long, 'short')).toEqual([
    { kind: 'removed', text: long },
    { kind: 'added', text: 'short' },
  ])
})
