import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fields, fieldsTaken, whoStays } from './choose-values.ts'
import { type Evidence, judge } from './judge.ts'
import { formsOf, likenessOf, type Names } from './name-forms.ts'
import { setSideBySide } from './set-side-by-side.ts'

const nothing: Evidence = {
  name: 'other',
  email: false,
  phone: false,
  address: false,
  organisation: false,
  postalCode: false,
  identityCodesDiffer: false,
}
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  name: fc.constantFrom('same', 'similar', 'other'),
  email: fc.boolean(),
  phone: fc.boolean(),
  address: fc.boolean(),
  organisation: fc.boolean(),
  postalCode: fc.boolean(),
  birthDate: fc.constantFrom(undefined, 'same', 'differs'),
  identityCodesDiffer: fc.boolean(),
})

describe('whether two are likely one', () => {
  test('a name alone is no reason', () => {
    expect(judge({ ...nothing, name: 'same' })).toBeUndefined()
    expect(judge({ ...nothing, name: 'similar', postalCode: true })).toBeUndefined()
  })

  test('an address alone is one only where it is a person’s own', () => {
    expect(judge({ ...nothing, email: true })).toEqual({ strength: 1, reasons: ['same-email'] })
    expect(judge({ ...nothing, address: true, organisation: true })).toBeUndefined()
  })

  test('whoever is judged likely has a reason, and two identity codes never are', () => {
    fc.assert(
      fc.property(anyEvidence, evidence => {
        const judged = judge(evidence)
        if (evidence.identityCodesDiffer) expect(judged).toBeUndefined()
        if (judged !== undefined) expect(judged.reasons.length).toBeGreaterThan(0)
      }),
    )
  })

  test('further evidence never makes two less likely', () => {
    const further = fc.constantFrom('email', 'phone', 'address', 'organisation', 'postalCode')
    fc.assert(
      fc.property(anyEvidence, further, (evidence, more) => {
        const before = judge(evidence)?.strength ?? 0
        expect(judge({ ...evidence, [more]: true })?.strength ?? 0).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('names', () => {
  const named = (givenNames: string, familyName: string, callName: string | null = null): Names => ({
    givenNames,
    familyName,
    callName,
  })

  test('are the same in either order and without their dots', () => {
    expect(likenessOf(named('Päivi', 'Mäkelä'), named('Makela', 'Paivi'))).toBe('same')
    expect(likenessOf(named('Anna-Liisa', 'Ström'), named('anna liisa', 'Strom'))).toBe('same')
  })

  test('are similar where one has more of them, and by what somebody is called', () => {
    expect(likenessOf(named('Aino Maria', 'Salo'), named('Aino', 'Salo'))).toBe('similar')
    expect(likenessOf(named('Aino', 'Salo-Virtanen'), named('Aino', 'Salo'))).toBe('similar')
    expect(likenessOf(named('Aino Katariina', 'Salo', 'Kati'), named('Kati', 'Salo'))).toBe('similar')
    expect(likenessOf(named('Aino', 'Salo'), named('Eeva', 'Salo'))).toBe('other')
    expect(likenessOf(named('Aino', 'Salo'), named('', 'Salo'))).toBe('other')
  })

  test('that are the same find each other by their forms, whichever is looked for', () => {
    const word = fc.constantFrom('Aino', 'Päivi', 'Mäki', 'Virtanen', 'Åsa', 'Öhman')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, (given, family) => {
        const [one, other] = [named(given.join(' '), family), named(family, given.join('-'))]
        const lows = (names: Names) => formsOf(names).map(({ low }) => low)
        expect(lows(one).some(low => lows(other).includes(low))).toBe(true)
      }),
    )
  })

  test('of one word are looked for by nobody', () => {
    expect(formsOf(named('', 'Salo'))).toEqual([])
    expect(formsOf(named('Aino', ''))).toEqual([])
  })
})

describe('which value stays', () => {
  const fields = (obtainedOn: string, values: Partial<Record<keyof Fields, unknown>>): Fields => {
    const told = (field: keyof Fields) => ({ value: values[field] ?? null, obtainedOn })
    return {
      given_names: told('given_names'),
      family_name: told('family_name'),
      call_name: told('call_name'),
      language: told('language'),
      birth_date: told('birth_date'),
      identity_code: told('identity_code'),
    }
  }
  const old = fields('2024-01-01', { given_names: 'Aino', family_name: 'Salo', language: 'sv' })
  const recent = fields('2026-01-01', { given_names: 'Aino Maria', family_name: 'Salo' })

  test('the newer does, and nothing never replaces something', () => {
    expect(fieldsTaken(old, recent)).toEqual(['given_names'])
    expect(fieldsTaken(recent, old)).toEqual(['language'])
  })

  test('the chosen one does, whatever its day', () => {
    expect(fieldsTaken(old, recent, { given_names: 'stays' })).toEqual([])
    expect(fieldsTaken(recent, old, { given_names: 'goes' })).toEqual(['given_names', 'language'])
  })

  test('the entry stays of which more is told, else the older', () => {
    const [one, other] = [
      { id: 'one', happened: 2, createdAt: '2025-01-01T00:00:00Z' },
      { id: 'other', happened: 2, createdAt: '2024-01-01T00:00:00Z' },
    ]
    expect(whoStays(one, other)).toEqual({ stays: 'other', goes: 'one' })
    expect(whoStays({ ...one, happened: 3 }, other)).toEqual({ stays: 'one', goes: 'other' })
  })
})

test('side by side, what only one tells is no difference', () => {
  const told = (text: string) => ({ text, key: text })
  const [mine, theirs] = setSideBySide([told('a'), told('b')], [told('b')])
  expect(mine?.map(({ is }) => is)).toEqual(['differs', 'alike'])
  expect(theirs?.map(({ is }) => is)).toEqual(['alike'])
  expect(setSideBySide([told('a')], [])[0]?.[0]?.is).toBe('untold')
})
