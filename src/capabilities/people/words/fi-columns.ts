/** Miten henkilöluettelon sarakkeita kutsutaan suomeksi, kun luettelo viedään. */
import type { WordsOf } from '#platform/i18n'
import type { enColumns } from './en-columns.ts'

export const fiColumns = {
  'family-name': 'Sukunimi',
  'given-names': 'Etunimet',
  'call-name': 'Kutsumanimi',
  language: 'Kieli',
  organisation: 'Organisaatio',
  position: 'Asema',
  email: 'Sähköposti',
  phone: 'Puhelin',
  street: 'Katuosoite',
  'postal-code': 'Postinumero',
  town: 'Postitoimipaikka',
  country: 'Maa',
  groups: 'Ryhmät',
  'last-contact': 'Viimeksi yhteydessä',
  source: 'Lähde',
  'obtained-on': 'Saatu',
} satisfies WordsOf<typeof enColumns>
