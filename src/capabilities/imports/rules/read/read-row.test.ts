import { describe, expect, test } from 'vitest'
import { aino, refusals, taken, today, warnings } from '../../../../../tests/support/import-rows.ts'
import { readRow } from './index.ts'

describe('a row', () => {
  test('gives each fact in its one form, with the key that contact points are compared by', () => {
    const row = taken({
      ...aino,
      'call-name': 'Ainu',
      language: 'ruotsi',
      phone: '040 1234567',
      street: 'Mannerheimintie 1  A 2',
      'postal-code': 'FI-00100',
      town: 'Helsinki',
      'birth-date': '13.10.1952',
      'identity-code': '131052-308t',
      position: 'Toimitusjohtaja',
      duties: 'Talous',
      'is-contact': 'kyllä',
      'organisation-name': 'Esimerkki Oy',
      'business-id': 'FI19274001',
      'organisation-phone': "'+358 9 1234567",
      'organisation-website': 'www.example.fi',
    })
    expect(row).toEqual({
      givenNames: 'Aino',
      familyName: 'Virtanen',
      callName: 'Ainu',
      language: 'sv',
      birthDate: '1952-10-13',
      identityCode: '131052-308T',
      emails: [{ value: 'Aino@example.fi', key: 'aino@example.fi' }],
      phones: [{ value: '+358401234567', key: '+358401234567' }],
      post: {
        street: 'Mannerheimintie 1 A 2',
        postalCode: '00100',
        town: 'Helsinki',
        country: 'FI',
        key: 'mannerheimintie 1 a 2|00100|helsinki|fi',
      },
      organisation: {
        name: 'Esimerkki Oy',
        businessId: '1927400-1',
        phone: '+35891234567',
        website: 'https://www.example.fi',
      },
      role: { position: 'Toimitusjohtaja', duties: 'Talous', isContact: true },
      prohibitions: [],
      warnings: [],
    })
  })

  test('of an organisation alone is one of an organisation', () => {
    const row = taken({ 'organisation-name': 'Esimerkki Oy', 'given-names': '', email: '-' })
    expect(row).toEqual({
      organisation: { name: 'Esimerkki Oy' },
      emails: [],
      phones: [],
      prohibitions: [],
      warnings: [],
    })
    expect(taken({ 'organisation-name': 'Esimerkki Oy', position: 'Johtaja' })).not.toHaveProperty('role')
    expect(warnings({ 'organisation-name': 'Esimerkki Oy', position: 'Johtaja' })).toEqual([
      'nobody-named@position',
    ])
  })

  test('that names and reaches nobody is not kept', () => {
    expect(refusals({ 'given-names': ' ', position: 'Johtaja', 'birth-date': '1.2.1990' })).toEqual([
      'nothing-to-keep',
    ])
    expect(refusals({})).toEqual(['nothing-to-keep'])
  })

  test('is refused with all that is wrong in it', () => {
    expect(
      refusals({
        ...aino,
        email: 'aino',
        phone: 'call me',
        'identity-code': '131052-308U',
        'business-id': '1234567-8',
        'birth-date': '31.2.1990',
        'postal-code': '0010',
        street: 'Katu 1',
        town: 'Turku',
        'organisation-website': 'no site',
      }),
    ).toEqual([
      'email.no-at@email',
      'phone.shape@phone',
      'identityCode.check-character@identity-code',
      'businessId.check-digit@business-id',
      'not-day@birth-date',
      'website.shape@organisation-website',
      'postalAddress.postal-code@postal-code',
    ])
  })

  test('with too few cells has empty ones, and cells without a column are passed over', () => {
    expect(readRow(['Aino'], ['given-names', 'email'], { today }).refused).toBeUndefined()
    expect(readRow(['Aino', 'aino', 'x'], ['given-names', 'ignore'], { today })).toMatchObject({ emails: [] })
  })

  test('with a text longer than its column, or with what nobody sees, is refused', () => {
    expect(refusals({ ...aino, 'family-name': 'a'.repeat(121) })).toEqual(['text.too-long@family-name'])
    expect(refusals({ ...aino, 'organisation-name': 'a'.repeat(5000) })).toEqual([
      'text.too-long@organisation-name',
    ])
    expect(refusals({ ...aino, 'given-names': 'Ai\u0000no' })).toEqual(['text.unseen-characters@given-names'])
    expect(refusals({ ...aino, email: `aino@example.fi\u0000` })).toEqual(['email.domain@email'])
  })

  test('keeps a formula as the text that it is', () => {
    expect(taken({ ...aino, 'family-name': '=1+1' }).familyName).toBe('=1+1')
  })
})

test('What is told and has no place is left out with a warning', () => {
  expect(warnings({ ...aino, language: 'klingon' })).toEqual(['language-unknown@language'])
  expect(warnings({ ...aino, language: 'constructor' })).toEqual(['language-unknown@language'])
  expect(warnings({ ...aino, position: 'Johtaja' })).toEqual(['position-without-organisation@position'])
  expect(warnings({ ...aino, 'organisation-town': 'Turku' })).toEqual([
    'organisation-not-named@organisation-town',
  ])
  expect(warnings({ ...aino, 'organisation-name': 'X Oy', 'is-contact': 'ehkä' })).toEqual([
    'not-yes-or-no@is-contact',
  ])
})
