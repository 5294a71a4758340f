import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContactPoint } from '#capabilities/people'
import { languages } from '#platform/i18n'
import { today } from '../../../../../tests/support/import-rows.ts'
import { ignoreReasonWords, rowProblemWords } from '../../words/row-problems/index.ts'
import { type Target, targets } from '../recognise/index.ts'
import { type ReadRow, readRow } from './index.ts'

describe('whatever a file holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'Aino',
      'Virtanen, Aino',
      'kyllä',
      'ei',
      '1.2.1990',
      '33000',
      '00100',
      'Helsinki',
      'FI',
      '-',
    ),
    fc.constantFrom(
      '131052-308T',
      '1927400-1',
      'Esimerkki Oy',
      'suomi',
      'www.example.fi',
      '+46 70 123 45 67',
    ),
    fc.emailAddress(),
    fc.stringMatching(/^(?:\+358|0)4\d{8}$/),
  )
  const rows = fc
    .array(fc.tuple(fc.constantFrom(...targets, 'ignore' as const), cell), { maxLength: 14 })
    .map(columns => ({ mapping: columns.map(([target]) => target), cells: columns.map(([, text]) => text) }))

  test('every row has an answer, and every problem of it a sentence in every language', () => {
    fc.assert(
      fc.property(rows, ({ mapping, cells }) => {
        const row = readRow(cells, mapping, { today })
        for (const { code } of row.refused ?? row.warnings)
          for (const language of languages) expect(rowProblemWords(language)[code], code).toBeTruthy()
      }),
      { numRuns: 2000 },
    )
  })

  test('what was read is read again to the same', () => {
    fc.assert(
      fc.property(rows, ({ mapping, cells }) => {
        const row = readRow(cells, mapping, { today })
        if (row.refused !== undefined) return
        const [again, columns] = written(row)
        expect(readRow(again, columns, { today })).toEqual({ ...row, warnings: [] })
      }),
      { numRuns: 2000 },
    )
  })

  test('a contact point has the key that the register gives it', () => {
    fc.assert(
      fc.property(rows, ({ mapping, cells }) => {
        const row = readRow(cells, mapping, { today })
        if (row.refused !== undefined) return
        for (const { value, key } of row.emails) expect(keyOf({ kind: 'email', value })).toBe(key)
        for (const { value, key } of row.phones) expect(keyOf({ kind: 'phone', value })).toBe(key)
        if (row.post !== undefined) expect(keyOf({ kind: 'post', ...row.post })).toBe(row.post.key)
      }),
      { numRuns: 1000 },
    )
  })
})

test('Every reason to ignore a column has its sentence', () => {
  for (const language of languages)
    expect(Object.values(ignoreReasonWords(language)).every(sentence => sentence.length > 5)).toBe(true)
})

function keyOf(typed: Parameters<typeof readContactPoint>[0]): string | undefined {
  const point = readContactPoint(typed)
  return point.ok ? point.columns.comparison_key : undefined
}

/** A row as it would be written into a file. */
function written(row: ReadRow): [string[], Target[]] {
  const { post, organisation, role } = row
  const isContact = role?.isContact === undefined ? undefined : role.isContact ? 'yes' : 'no'
  const told: [Target, string | undefined][] = [
    ['given-names', row.givenNames],
    ['family-name', row.familyName],
    ['call-name', row.callName],
    ['language', row.language],
    ['birth-date', row.birthDate],
    ['identity-code', row.identityCode],
    ...row.emails.map(({ value }): [Target, string] => ['email', value]),
    ...row.phones.map(({ value }): [Target, string] => ['phone', value]),
    ['street', post?.street],
    ['postal-code', post?.postalCode],
    ['town', post?.town],
    ['country', post?.country],
    ['position', role?.position],
    ['duties', role?.duties],
    ['is-contact', isContact],
    ['organisation-name', organisation?.name],
    ['business-id', organisation?.businessId],
    ['organisation-street', organisation?.street],
    ['organisation-postal-code', organisation?.postalCode],
    ['organisation-town', organisation?.town],
    ['organisation-country', organisation?.country],
    ['organisation-email', organisation?.email],
    ['organisation-phone', organisation?.phone],
    ['organisation-website', organisation?.website],
    ...row.prohibitions.map(({ channel }): [Target, string] => [`prohibition-${channel}`, 'yes']),
  ]
  const filled = told.filter((each): each is [Target, string] => each[1] !== undefined)
  return [filled.map(([, text]) => text), filled.map(([target]) => target)]
}
