import { describe, expect, test } from 'vitest'
import { refusals, taken, today, warnings } from '../../../../../tests/support/import-rows.ts'
import { readRow } from './index.ts'

describe('a name', () => {
  test.each([
    ['Virtanen, Aino', 'Aino', 'Virtanen'],
    ['Aino Virtanen', 'Aino', 'Virtanen'],
    ['Aino Maria Virtanen', 'Aino Maria', 'Virtanen'],
    ['Carl Gustaf af Ugglas', 'Carl Gustaf', 'af Ugglas'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['LI, WEI', 'WEI', 'LI'],
    ['Anna-Liisa  Mäki-Petäjä', 'Anna-Liisa', 'Mäki-Petäjä'],
  ])('in one column, "%s", is split where that is plain', (name, given, family) => {
    expect(taken({ 'full-name': name })).toMatchObject({
      givenNames: given,
      familyName: family,
      warnings: [],
    })
  })

  test.each([
    'Aino ja Bo Virtanen',
    'Aino & Bo Virtanen',
    'Virtanen, Aino, KTM',
    'Aino Virtanen, KTM',
    'Virtanen (os. Mäki) Aino',
    'Aino Virtanen 2',
    ',',
  ])('as "%s" can’t be split and waits for whoever knows', name => {
    expect(refusals({ 'full-name': name })).toEqual(['name-unclear@full-name'])
  })

  test('of a single word is a given name, and is told of', () => {
    expect(taken({ 'full-name': 'Aino' })).toMatchObject({ givenNames: 'Aino' })
    expect(taken({ 'full-name': 'Aino' })).not.toHaveProperty('familyName')
    expect(warnings({ 'full-name': 'Aino' })).toEqual(['name-in-one-word@full-name'])
  })

  test('is never made from an address', () => {
    const row = taken({ 'full-name': 'aino.virtanen@example.fi', email: 'aino.virtanen@example.fi' })
    expect(row).not.toHaveProperty('givenNames')
    expect(row).not.toHaveProperty('familyName')
    expect(row.warnings).toEqual([{ code: 'address-as-name', column: 0 }])
    expect(refusals({ 'given-names': 'aino@example.fi' })).toEqual(['nothing-to-keep'])
  })

  test('in its parts counts before one that stands whole, and stays in the order that was typed', () => {
    const row = { 'full-name': 'Bo Berg', 'given-names': 'Virtanen', 'family-name': 'Aino' }
    expect(taken(row)).toMatchObject({ givenNames: 'Virtanen', familyName: 'Aino' })
  })

  test('of two columns that are one text is joined, two that differ are refused', () => {
    const mapping = ['given-names', 'given-names', 'family-name', 'family-name'] as const
    expect(readRow(['Aino', 'Maria', 'Virtanen', ''], mapping, { today })).toMatchObject({
      givenNames: 'Aino Maria',
    })
    expect(readRow(['Aino', '', 'Virtanen', 'Virtanen'], mapping, { today })).toMatchObject({
      familyName: 'Virtanen',
    })
    expect(readRow(['Aino', '', 'Virtanen', 'Berg'], mapping, { today })).toEqual({
      refused: [{ code: 'two-values', column: 3 }],
    })
  })
})
