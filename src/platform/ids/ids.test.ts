import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testClock } from '#platform/clock'
import { fromEdge, hashToken, newId, randomToken, readId, toEdge } from './index.ts'

const uuid = fc.uuid()

test('ids made in one millisecond sort in the order they were made', () => {
  const clock = testClock('2026-03-03T09:00:00Z')
  const made = Array.from({ length: 20_000 }, () => newId(clock))
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('an id tells the version, the variant and the millisecond of the clock', () => {
  const clock = testClock('2026-03-03T09:00:00.123Z')
  const id = newId(clock)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(clock.now().epochMilliseconds)
})

test('a clock that is set back a moment keeps the order, one set back by years is believed', () => {
  const clock = testClock('2026-03-03T09:00:00Z')
  const first = newId(clock)
  clock.advance({ seconds: -3 })
  expect(newId(clock) > first).toBe(true)
  clock.set('2020-01-01T00:00:00Z')
  expect(newId(clock) < first).toBe(true)
})

test('every id comes back from its edge form, and only under its own prefix', () => {
  fc.assert(
    fc.property(uuid, id => {
      const edge = toEdge('per', id)
      expect(edge).toMatch(/^per_[0-7][0-9a-z]{25}$/)
      expect(fromEdge('per', edge)).toBe(id)
      expect(fromEdge('org', edge)).toBeUndefined()
      expect(fromEdge('per', edge.toUpperCase())).toBeUndefined()
    }),
  )
})

test('edge forms sort as their ids do', () => {
  fc.assert(
    fc.property(uuid, uuid, (a, b) => {
      expect(toEdge('per', a) < toEdge('per', b)).toBe(a < b)
    }),
  )
})

test('whatever is typed as an id is read or not, without a crash', () => {
  fc.assert(
    fc.property(fc.anything(), thing => {
      expect(fromEdge('per', thing)).toBeUndefined()
      expect(readId(thing)).toBeUndefined()
    }),
  )
  expect(fromEdge('per', `per_8${'0'.repeat(25)}`)).toBeUndefined()
  expect(fromEdge('per', `per_${'0'.repeat(25)}u`)).toBeUndefined()
  expect(fromEdge('per', `per_${'0'.repeat(1_000_000)}`)).toBeUndefined()
  expect(() => toEdge('per', 'not an id')).toThrow(TypeError)
})

test('a token is random, fits a path, and is known again by its hash', () => {
  const token = randomToken()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(randomToken()).not.toBe(token)
  expect(hashToken(token)).toEqual(hashToken(token))
  expect(hashToken('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  expect(() => randomToken(4)).toThrow(RangeError)
})
