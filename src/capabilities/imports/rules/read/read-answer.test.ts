import { describe, expect, test } from 'vitest'
import { aino, type Row, refusals, taken } from '../../../../../tests/support/import-rows.ts'

describe('a prohibition', () => {
  const channelsOf = (row: Row) => taken({ ...aino, ...row }).prohibitions.map(({ channel }) => channel)

  test.each([
    'kyllä',
    'X',
    'true',
    '1',
    'TOSI',
    'ja',
    '2021-03-04 10:11:12',
    '4.3.2021',
    '44259,5',
    'Kielto',
    'Unsubscribed',
  ])('is read from %s', cell => {
    expect(channelsOf({ 'prohibition-email': cell })).toEqual(['email'])
  })

  test.each(['', ' ', '-', 'ei', 'No', 'EPÄTOSI', '0', 'nej', 'pending'])('is not read from "%s"', cell => {
    expect(channelsOf({ 'prohibition-email': cell })).toEqual([])
  })

  test('is read from the no of a column of permissions, and a permission is read from nothing', () => {
    expect(channelsOf({ 'permission-refused-any': 'ei' })).toEqual(['any'])
    expect(
      channelsOf({ 'permission-refused-email': 'Unsubscribed', 'permission-refused-sms': 'FALSE' }),
    ).toEqual(['email', 'sms'])
    for (const cell of ['kyllä', 'Subscribed', '2021-03-04', ''])
      expect(channelsOf({ 'permission-refused-any': cell })).toEqual([])
  })

  test('that can’t be read keeps the row out, and so does one of nobody', () => {
    expect(refusals({ ...aino, 'prohibition-any': 'ehkä' })).toEqual(['not-yes-or-no@prohibition-any'])
    expect(refusals({ ...aino, 'permission-refused-any': 'x'.repeat(500) })).toEqual([
      'not-yes-or-no@permission-refused-any',
    ])
    expect(refusals({ 'organisation-name': 'Esimerkki Oy', 'prohibition-any': 'kyllä' })).toEqual([
      'prohibition-of-nobody',
    ])
  })
})
