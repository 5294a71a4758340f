import { describe, expect, test } from 'vitest'
import { toldColumns } from '../../../../../tests/support/import-rows.ts'
import { recogniseShape } from './index.ts'

describe('the files that people have', () => {
  test('A Lyyti export is known by its nameless numbers, and what it asked of health stays behind', () => {
    const headings = [
      '',
      'Etunimi',
      'Sukunimi',
      'Sähköpostiosoite',
      'Puhelinnumero ',
      'Yritys / organisaatio',
      'Titteli\n',
      'Erityisruokavalio',
      'Onko sinulla allergioita, jotka meidän olisi hyvä tietää?',
      'Laskutusosoite',
      'Saako sinulle lähettää markkinointia sähköpostitse? ',
      'Haluan tilata uutiskirjeen',
      'Mitä odotat päivältä?',
    ]
    expect(recogniseShape(headings)).toBe('lyyti')
    expect(toldColumns(headings)).toEqual([
      '–',
      'given-names',
      'family-name',
      'email',
      'phone',
      'organisation-name',
      'position',
      '(not-imported-sensitive)',
      '(not-imported-sensitive)',
      '(of-somebody-else)',
      'permission-refused-email?',
      '(permission-never-read)',
      '–',
    ])
  })

  test('A HubSpot export', () => {
    const headings = [
      'Record ID',
      'First Name',
      'Last Name',
      'Email',
      'Phone Number',
      'Mobile Phone Number',
      'Company name',
      'Job Title',
      'Street Address',
      'City',
      'Postal Code',
      'Country/Region',
      'Website URL',
      'Preferred language',
      'Contact owner',
      'Lifecycle Stage',
      'Create Date',
      'Email Domain',
      'Marketing contact status',
      'Unsubscribed from all email',
      'Opted out of email: Marketing Information',
      'Membership Notes',
    ]
    expect(recogniseShape(headings)).toBe('hubspot')
    expect(toldColumns(headings)).toEqual([
      '(of-another-program)',
      'given-names',
      'family-name',
      'email',
      'phone',
      'phone',
      'organisation-name',
      'position',
      'street',
      'town',
      'postal-code',
      'country',
      'organisation-website',
      'language',
      '(of-somebody-else)',
      '(of-another-program)',
      '(of-another-program)',
      '(of-another-program)',
      '(permission-never-read)',
      'prohibition-email',
      'prohibition-email?',
      '(not-imported-sensitive)',
    ])
  })

  test('A Mailchimp export tells who unsubscribed when; that somebody opted in is not read', () => {
    const headings = ['Email Address', 'First Name', 'Last Name', 'Address', 'Phone Number', 'MEMBER_RATING']
    const more = [
      'OPTIN_TIME',
      'OPTIN_IP',
      'CONFIRM_TIME',
      'CC',
      'UNSUB_TIME',
      'UNSUB_REASON',
      'LEID',
      'TAGS',
    ]
    expect(recogniseShape([...headings, ...more])).toBe('mailchimp')
    expect(toldColumns([...headings, ...more])).toEqual([
      'email',
      'given-names',
      'family-name',
      '(of-another-program)',
      'phone',
      '(of-another-program)',
      '(permission-never-read)',
      '(of-another-program)',
      '(permission-never-read)',
      '(of-another-program)',
      'prohibition-email',
      '(of-another-program)',
      '(of-another-program)',
      '(of-another-program)',
    ])
    expect(toldColumns(['MERGE0', 'MERGE1', 'MERGE2', 'LEID', 'EUID']).slice(0, 3)).toEqual([
      'email',
      'given-names',
      'family-name',
    ])
  })

  test('A Swedish list', () => {
    const headings = [
      'Förnamn',
      'Efternamn',
      'E-postadress',
      'Telefon (arbete)',
      'Företag',
      'FO-nummer',
      'Titel',
    ]
    const more = [
      'Gatuadress',
      'Postnr',
      'Ort',
      'Land',
      'Språk',
      'Personbeteckning',
      'Specialkost',
      'Medlemsnummer',
    ]
    expect(recogniseShape([...headings, ...more])).toBe('own')
    expect(toldColumns([...headings, ...more])).toEqual([
      'given-names',
      'family-name',
      'email',
      'phone',
      'organisation-name',
      'business-id',
      'position',
      'street',
      'postal-code',
      'town',
      'country',
      'language',
      'identity-code',
      '(not-imported-sensitive)',
      '(not-imported-sensitive)',
    ])
  })

  test('The file of refused rows comes back with its own two columns passed over', () => {
    expect(toldColumns(['Rivi', 'Sukunimi', 'Etunimi', 'Sähköposti', 'Syy'])).toEqual([
      '(own-column)',
      'family-name',
      'given-names',
      'email',
      '(own-column)',
    ])
  })
})
