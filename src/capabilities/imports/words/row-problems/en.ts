/** Why a row of a file, or something in it, was not imported; and why a column is left out. In English. */
import type { IgnoreReason } from '../../rules/recognise/index.ts'

export const en = {
  problems: {
    'nothing-to-keep': 'The row has no name, contact detail or organisation.',
    'nobody-named': 'The row has no person for this, so it is left out.',
    'prohibition-of-nobody': 'The row prohibits marketing, but does not say whose prohibition it is.',
    'not-yes-or-no': 'Write yes or no.',
    'two-values': 'Two columns tell this differently. Keep the right one.',
    'name-unclear':
      'It cannot be told which part is the first name and which the surname. Write “Surname, First name”.',
    'name-in-one-word': 'The name is a single word, so the first name or the surname is missing.',
    'address-as-name': 'An e-mail address stands in the place of the name. No name is made of it.',
    'not-day': 'This is not a day of the calendar. Write it as 31.12.1990 or 1990-12-31.',
    'day-unclear': 'This can be read as more than one day. Write it as 31.12.1990 or 1990-12-31.',
    'day-in-future': 'The day is in the future.',
    'birth-date-differs': 'The date of birth and the personal identity code do not agree.',
    'too-many-addresses': 'There are more than ten addresses in one cell.',
    'country-unknown': 'There is no such country, so it is left out, and the address with it.',
    'language-unknown': 'The language is not Finnish, Swedish or English, so it is left out.',
    'address-incomplete': 'The street, the postal code or the town is missing, so the address is left out.',
    'organisation-not-named':
      'The organisation’s name and business ID are missing, so its details are left out.',
    'organisation-without-name':
      'The register does not know this business ID, and the name of the organisation is missing.',
    'position-without-organisation': 'The organisation is missing, so the position is left out.',
    'several-people': 'The row fits more than one person in the register.',
    'several-organisations': 'There is more than one organisation of this name. Add the business ID.',
    'wished-to-be-forgotten': 'The person has asked to be forgotten: nothing new is kept about them.',
  },
  reasons: {
    'not-imported-sensitive': 'Never imported: health, diet and membership are not collected from files.',
    'permission-never-read':
      'Not imported: permission for marketing comes from the person, never from a file.',
    'of-somebody-else': 'Not imported: this seems to be about somebody else, or about invoicing.',
    'told-already': 'Another column tells this already.',
    'running-number': 'A number of the row.',
    'own-column': 'A column of our own file of refused rows.',
    'of-another-program': 'A note that the other program keeps for itself.',
  } satisfies Record<IgnoreReason, string>,
}
