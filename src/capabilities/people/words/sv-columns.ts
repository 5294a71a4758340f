/** Vad kolumnerna i en personlista heter på svenska när listan tas ut. */
import type { WordsOf } from '#platform/i18n'
import type { enColumns } from './en-columns.ts'

export const svColumns = {
  'family-name': 'Efternamn',
  'given-names': 'Förnamn',
  'call-name': 'Tilltalsnamn',
  language: 'Språk',
  organisation: 'Organisation',
  position: 'Ställning',
  email: 'E-post',
  phone: 'Telefon',
  street: 'Gatuadress',
  'postal-code': 'Postnummer',
  town: 'Postort',
  country: 'Land',
  groups: 'Grupper',
  'last-contact': 'Senast i kontakt',
  source: 'Källa',
  'obtained-on': 'Erhållen',
} satisfies WordsOf<typeof enColumns>
