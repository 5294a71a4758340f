/** What the columns of a list of people are called in English when it is taken out. */
export const enColumns = {
  'family-name': 'Surname',
  'given-names': 'First names',
  'call-name': 'Name they are called by',
  language: 'Language',
  organisation: 'Organisation',
  position: 'Position',
  email: 'E-mail',
  phone: 'Phone',
  street: 'Street address',
  'postal-code': 'Postal code',
  town: 'Town',
  country: 'Country',
  groups: 'Groups',
  'last-contact': 'Last in touch',
  source: 'Source',
  'obtained-on': 'Obtained on',
}
