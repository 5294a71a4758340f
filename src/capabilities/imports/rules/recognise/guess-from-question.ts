/** A guess from a heading that is a whole question, or a heading of which only a part is known. */
import type { Target } from './targets.ts'

const about: readonly (readonly [Target, RegExp])[] = [
  ['given-names', /etunim|fornamn|first ?name|given name/],
  ['family-name', /sukunim|efternamn|last ?name|surname|family name/],
  ['email', /sahkopost|e-?mail|e-?post(?!i)/],
  ['phone', /puhelin|matkapuh|\bgsm\b|telefon|mobil|\b(?:tele)?phone/],
  ['business-id', /y-tunnu|fo-nummer|business id/],
  [
    'organisation-name',
    /yrity|organisaat|tyonantaj|tyopaik|foretag|arbetsgiv|organi[sz]ation|company|employer/,
  ],
  ['position', /titteli|nimike|job title|befattning/],
  ['language', /asiointikiel|kontaktsprak|preferred language/],
  ['street', /katuosoit|lahiosoit|postiosoit|gatuadress|street address/],
  ['postal-code', /postinumero|postnummer|postal ?code|\bzip\b/],
  ['town', /postitoimipaik|paikkakun|postort/],
  ['birth-date', /syntyma|fodelse|\bbirth|date of birth/],
  ['identity-code', /henkilotunnu|personbeteckn/],
]

const ofOrganisation: Readonly<Partial<Record<Target, Target>>> = {
  email: 'organisation-email',
  phone: 'organisation-phone',
  street: 'organisation-street',
  'postal-code': 'organisation-postal-code',
  town: 'organisation-town',
  country: 'organisation-country',
  'business-id': 'business-id',
  'organisation-website': 'organisation-website',
}

/** The same fact of an organisation, where one has it. */
export const organisations = (target: Target): Target | undefined => ofOrganisation[target]

/** Undefined where a heading asks nothing that we know, or several things at once. */
export function guessFromQuestion(folded: string): Target | undefined {
  const found = about.filter(([, pattern]) => pattern.test(folded)).map(([target]) => target)
  const [first, second] = found
  if (found.length < 2) return first
  if (found.length > 2) return undefined
  if (first === 'given-names' && second === 'family-name') return 'full-name'
  if (found.includes('organisation-name'))
    return organisations(first === 'organisation-name' && second !== undefined ? second : (first ?? 'email'))
  return undefined
}

const marketing = /markkinoi|uutiskirje|marknadsfor|nyhetsbrev|marketing|newsletter|\bopt-?(?:in|out)/
const forbidding =
  /kiel[tl]|\bei saa\b|peru[nu]|forb[ju]|avregistr|opt(?:ed)?[- ]?out|unsubscri|prohibit|do not/
const permitting =
  /\blupa|luva[tn]|\bsaa(?:ko)?\b|suostu|tillst|tillat|samtyck|permission|consent|allow|\bopt(?:ed)?[- ]?in/

/** A column about marketing: a prohibition, a permission of which the no is read, or neither. */
export function guessFromMarketing(folded: string): Target | 'neither' | undefined {
  const forbids = forbidding.test(folded)
  const about = marketing.test(folded)
  if (!about && !/opted out|unsubscri/.test(folded)) return undefined
  const channel = channelOf(folded)
  if (forbids) return `prohibition-${channel}`
  return permitting.test(folded) ? `permission-refused-${channel}` : 'neither'
}

/** Several channels in one heading are not told apart: the prohibition is of all. */
function channelOf(folded: string): 'any' | 'email' | 'sms' | 'phone' | 'post' {
  const found = channels.filter(([, pattern]) => pattern.test(folded)).map(([channel]) => channel)
  return found.length === 1 ? (found[0] ?? 'any') : 'any'
}

const channels = [
  ['email', /sahkopost|e-?mail|e-?post(?!i)|uutiskirje|nyhetsbrev|newsletter/],
  ['sms', /\bsms|tekstivies|textmed|text message/],
  ['phone', /puhelimi|puhelin|soitta|telefon|\bphone|\bcall/],
  ['post', /\bpostits|postin|kirjeits|\bper post|\bby (?:post|letter)|direct mail/],
] as const
