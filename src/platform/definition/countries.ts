/** Which countries there are, and which of them a transfer needs no safeguard for. */

import countries from 'i18n-iso-countries/index.js'

/** The EU's members and the EEA's three (GDPR applies there by EEA Joint Committee decision 154/2018). */
const members =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' ')

/** Parts of members with an ISO code of their own where EU law applies in full (TFEU Art. 349 and 355). */
const partsOfMembers = 'AX GF GP MF MQ RE YT'.split(' ')

const withoutSafeguard: ReadonlySet<string> = new Set([...members, ...partsOfMembers])

/** Whether the text is an ISO 3166-1 alpha-2 code, in capitals. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && countries.isValid(code)
}

/** Whether data may go to the country as it may within the EU, with no safeguard of GDPR chapter V. */
export function isInEea(code: string): boolean {
  return withoutSafeguard.has(code)
}
