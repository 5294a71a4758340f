import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toldColumns } from '../../../../../tests/support/import-rows.ts'
import { likelyHeadings, sureHeadings } from './headings.ts'
import { recogniseHeadings, targets } from './index.ts'

test.each([
  ['ETUNIMI *', 'given-names'],
  ['first_name', 'given-names'],
  ['Etunimi / Förnamn / First name', 'given-names'],
  ['Sähköposti (työ)', 'email'],
  ['E-mail 2', 'email'],
  ['Puh.', 'phone'],
  ['Y-tunnus', 'business-id'],
  ['Henkilötunnus (jos tiedossa)', 'identity-code'],
  ['Syntymäaika', 'birth-date'],
  ['Yrityksen sähköposti', 'organisation-email'],
  ['Company phone', 'organisation-phone'],
  ['Työnantajan postinumero', 'organisation-postal-code'],
  ['Markkinointikielto', 'prohibition-any'],
  ['Puhelinmarkkinointikielto', 'prohibition-phone'],
  ['Markkinointilupa', 'permission-refused-any'],
  ['Osoite', 'street?'],
  ['Nimi', 'full-name?'],
  ['Mikä on puhelinnumerosi, jos saamme soittaa?', 'phone?'],
  ['Etunimesi ja sukunimesi nimikylttiin', 'full-name?'],
  ['En halua markkinointia tekstiviestinä (kielto)', 'prohibition-sms?'],
  ['Esimiehen sähköposti', '(of-somebody-else)'],
  ['Huoltajan puhelinnumero', '(of-somebody-else)'],
  ['Ammattiliitto', '(not-imported-sensitive)'],
  ['Ruoka-aineallergiat ja erityisruokavaliot', '(not-imported-sensitive)'],
  ['Dietary requirements', '(not-imported-sensitive)'],
  ['Jäsennumero', '(not-imported-sensitive)'],
  ['Nimi, sähköposti ja puhelin', '–'],
  ['Kommentteja', '–'],
  ['', '–'],
])('A column called "%s" is taken for %s', (heading, target) => {
  expect(toldColumns([heading])).toEqual([target])
})

describe('the first rows', () => {
  test('back a guess where the heading says nothing', () => {
    const sample = [
      ['aino@example.fi', '+358 40 1234567', '1927400-1', 'Esimerkki Oy', '12'],
      ['', '040 1234567', '', 'Toinen Ab', '13'],
      ['bo@example.com; bo@example.fi', '', '0112038-9', '-', '14'],
    ]
    expect(toldColumns(['A', 'B', 'C', 'D', 'E'], sample)).toEqual([
      'email?',
      'phone?',
      'business-id?',
      'organisation-name?',
      '–',
    ])
  })

  test('tell names of companies from names of people, and yes from a name', () => {
    expect(toldColumns(['Nimi'], [['Esimerkki Oy'], ['Toinen Ab']])).toEqual(['organisation-name?'])
    expect(toldColumns(['Yhteyshenkilö'], [['kyllä'], ['ei']])).toEqual(['is-contact?'])
    expect(toldColumns(['Yhteyshenkilö'], [['Aino Virtanen']])).toEqual(['full-name?'])
  })

  test('take back a guess that they speak against, and never what the heading says for sure', () => {
    expect(toldColumns(['Marketing emails opened'], [['4'], ['12']])).toEqual(['(permission-never-read)'])
    expect(toldColumns(['Kuinka monta sähköpostia saat päivässä?'], [['4'], ['12']])).toEqual(['–'])
    expect(toldColumns(['Sähköposti'], [['4'], ['12']])).toEqual(['email'])
    expect(toldColumns(['Etunimi'], [['aino@example.fi']])).toEqual(['given-names'])
  })

  test('never make anything of a column that is not imported', () => {
    expect(toldColumns(['Allergiat'], [['aino@example.fi']])).toEqual(['(not-imported-sensitive)'])
  })
})

test('One column tells a fact, and a whole name is not needed beside its parts', () => {
  expect(toldColumns(['Nimi', 'Etunimi', 'Sukunimi', 'Etunimi'])).toEqual([
    '(told-already)',
    'given-names',
    'family-name',
    'given-names',
  ])
  expect(toldColumns(['Osoite', 'Katuosoite', 'Kaupunki', 'Postitoimipaikka'])).toEqual([
    'street?',
    'street',
    'town',
    '(told-already)',
  ])
})

test('No heading stands under two meanings', () => {
  const words = [sureHeadings, likelyHeadings].flatMap(lists =>
    Object.values(lists).flatMap(list => list.split(' ')),
  )
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test('Whatever a file is headed with, each column has one answer, and no column is taken for what it is not', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('Etunimi', 'Email', 'kyllä'),
  )
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 12 }),
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 5 }),
      (headings, sample) => {
        const suggested = recogniseHeadings(headings, sample)
        expect(suggested.length).toBe(headings.length)
        for (const { target } of suggested) expect(target === 'ignore' || targets.includes(target)).toBe(true)
        expect(recogniseHeadings(headings, sample)).toEqual(suggested)
      },
    ),
  )
})
