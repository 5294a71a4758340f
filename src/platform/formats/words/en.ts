/** What is wrong with a value, in English; total over the problems that the readers of this room answer. */
import type { BusinessIdProblem } from '../business-id.ts'
import type { EmailProblem } from '../email.ts'
import type { IdentityCodeProblem } from '../identity-code.ts'
import type { PhoneProblem } from '../phone.ts'
import type { PostalProblem } from '../postal-address.ts'
import type { TextProblem } from '../text.ts'
import type { WebsiteProblem } from '../website.ts'

export const en = {
  text: {
    empty: 'Fill this in.',
    'too-long': 'This is too long.',
    'unseen-characters': 'This has characters that cannot be seen. Type it again.',
  } satisfies Record<TextProblem, string>,
  identityCode: {
    shape: 'A personal identity code has 11 characters, as in 131052-308T.',
    'no-such-day': 'The code begins with a day that is not in the calendar.',
    'not-born-yet': 'The day of birth is in the future.',
    'individual-number': 'The three digits before the last character are at least 002.',
    'check-character': 'The last character does not fit the others. Check the code.',
  } satisfies Record<IdentityCodeProblem, string>,
  businessId: {
    shape: 'A Finnish business ID has seven digits, a dash and a digit, as in 1234567-1.',
    'check-digit': 'The last digit does not fit the others. Check the business ID.',
  } satisfies Record<BusinessIdProblem, string>,
  phone: {
    shape: 'Write the number as 040 1234567, or with its country code, as +46 70 123 45 67.',
    'not-in-use': 'There is no such telephone number. Check the digits and the country code.',
    extension: 'Leave the extension out of the number.',
  } satisfies Record<PhoneProblem, string>,
  email: {
    'too-long': 'The address is too long.',
    'no-at': 'An e-mail address has an @ in it.',
    'local-part': 'The part before the @ has characters that an e-mail address cannot have.',
    domain: 'The part after the @ is not a domain name, as in example.fi.',
  } satisfies Record<EmailProblem, string>,
  website: {
    shape: 'Write the address of the site as www.example.fi.',
  } satisfies Record<WebsiteProblem, string>,
  postalAddress: {
    empty: 'Fill this in.',
    'too-long': 'This is too long.',
    'unseen-characters': 'This has characters that cannot be seen. Type it again.',
    'postal-code': 'The postal code does not fit the country. In Finland it has five digits.',
    country: 'Choose a country.',
  } satisfies Record<PostalProblem, string>,
}
