/** A promise stands at the clause that it proves, in any register's notice. */
import { describe, expect, test } from 'vitest'
import type { PromiseCheck } from '#platform/capability'
import { loadDefinition } from '#platform/definition'
import { noticePromises } from '../promises/index.ts'
import { clausesOf, placePromises } from './place-promises.ts'

const lexmentor = loadDefinition('registers/lexmentor').definition
const harbour = loadDefinition('tests/support/registers/harbour').definition

const promise = (key: string): PromiseCheck => noticePromises.find(each => each.key === key)!

describe('In the notice whose codes it names', () => {
  test.each([
    ['registers-are-apart', ['N3']],
    ['purposes-have-basis', ['N4.1', 'N4.2']],
    ['rows-have-source', ['N6.1']],
    ['transfers-are-safe', ['N8']],
    ['log-is-whole', ['N9.1']],
    ['nothing-is-overdue', ['N9.7', 'N9.8', 'N9.9', 'N9.10']],
  ])('%s stands at %s', (key, clauses) => {
    expect(clausesOf(promise(key), lexmentor)).toEqual(clauses)
  })

  test('every promise has its place, and each is told once', () => {
    const placed = placePromises(
      lexmentor,
      noticePromises.map(each => ({ promise: each })),
    )
    expect(placed.elsewhere).toEqual([])
    expect([...placed.byClause.values()].flat()).toHaveLength(noticePromises.length)
  })
})

describe('In another register’s notice', () => {
  test('a code that there speaks of something else is not taken for it', () => {
    // N4.1 is about being watched over there; purposes are told in section 2.
    expect(clausesOf(promise('purposes-have-basis'), harbour)).toEqual(['N2.1'])
  })

  test('a promise without a clause there is told after the notice, not left out', () => {
    const placed = placePromises(harbour, [{ promise: promise('registers-are-apart') }])
    expect(placed.elsewhere).toHaveLength(1)
  })
})
