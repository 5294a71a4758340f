/** Which program a file was exported from, by headings that no other file is likely to have. */
import { compactHeading } from './fold-heading.ts'

export type Shape = 'lyyti' | 'hubspot' | 'mailchimp' | 'own'

const hubspot = [
  'recordid',
  'createdate',
  'lifecyclestage',
  'leadstatus',
  'contactowner',
  'lastactivitydate',
  'unsubscribedfromallemail',
  'marketingcontactstatus',
  'associatedcompany',
  'associatedcompanyids',
  'originalsource',
]
const mailchimp = [
  'merge0',
  'memberrating',
  'optintime',
  'optinip',
  'confirmtime',
  'confirmip',
  'unsubtime',
  'unsubcampaigntitle',
  'cleantime',
  'lastchanged',
  'leid',
  'euid',
]
const firstNames = ['etunimi', 'fornamn', 'firstname']
const lastNames = ['sukunimi', 'efternamn', 'lastname']

/** A Lyyti export begins with a running number that has no heading; then the names, and whole questions after them. */
export function recogniseShape(headings: readonly string[]): Shape {
  const compact = headings.map(compactHeading)
  const [number, first = '', last = ''] = compact
  if (number === '' && firstNames.includes(first) && lastNames.includes(last)) return 'lyyti'
  const marks = (of: readonly string[]): number => of.filter(mark => compact.includes(mark)).length
  if (marks(mailchimp) >= 2) return 'mailchimp'
  return marks(hubspot) >= 2 ? 'hubspot' : 'own'
}
