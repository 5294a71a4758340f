import { describe, expect, test } from 'vitest'
import { aino, type Row, refusals, taken, today, warnings } from '../../../../../tests/support/import-rows.ts'
import { type ReadRow, readRow } from './index.ts'

describe('addresses', () => {
  test.each([
    'a@example.fi; b@example.fi, c@example.fi',
    'a@example.fi / b@example.fi / c@example.fi',
    'a@example.fi\nb@example.fi\r\nc@example.fi',
    'a@example.fi b@example.fi  c@example.fi;',
    'A <a@example.fi>, "B" <b@example.fi>; mailto:c@example.fi, A@example.FI',
  ])('three in one cell are three contact points: %#', cell => {
    expect(taken({ email: cell }).emails.map(({ key }) => key)).toEqual([
      'a@example.fi',
      'b@example.fi',
      'c@example.fi',
    ])
  })

  test('of several columns are as many contact points, one and the same only once', () => {
    const cells = ['a@example.fi', 'A@EXAMPLE.FI', 'b@example.fi', '0401234567', '+358 40 1234567']
    const row = readRow(cells, ['email', 'email', 'email', 'phone', 'phone'], { today }) as ReadRow
    expect(row.emails.map(({ value }) => value)).toEqual(['a@example.fi', 'b@example.fi'])
    expect(row.phones).toEqual([{ value: '+358401234567', key: '+358401234567' }])
  })

  test('of which one is broken keep the row out, and so do more than ten', () => {
    expect(refusals({ email: 'a@example.fi; b' })).toEqual(['email.no-at@email'])
    const many = Array.from({ length: 11 }, (_, i) => `a${i}@example.fi`).join(';')
    expect(refusals({ email: many })).toEqual(['too-many-addresses@email'])
    expect(refusals({ email: `${many};`.repeat(400) })).toEqual(['too-many-addresses@email'])
  })

  test('by post need street, postal code and town, and a country that is one', () => {
    const home: Row = { ...aino, street: 'Storgatan 1', 'postal-code': '11151', town: 'Stockholm' }
    expect(taken({ ...home, country: 'Ruotsi' }).post).toMatchObject({ postalCode: '111 51', country: 'SE' })
    expect(warnings({ ...aino, town: 'Turku' })).toEqual(['address-incomplete@town'])
    expect(warnings({ ...home, country: 'Atlantis' })).toEqual(['country-unknown@country'])
    expect(taken({ ...home, country: 'Atlantis' })).not.toHaveProperty('post')
  })
})
