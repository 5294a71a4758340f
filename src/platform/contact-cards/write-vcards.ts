/** Contact cards as every address book reads them: vCard 4.0 (RFC 6350). */

export type ContactCard = Readonly<{
  name: Readonly<{ given: string; family: string }>
  emails: readonly string[]
  /** In E.164, +358401234567; any other form is told as it is. */
  phones: readonly string[]
  /** The country in two letters (ISO 3166-1). */
  addresses: readonly Readonly<{ street: string; postalCode: string; town: string; country: string }>[]
  organisation?: string
  title?: string
  /** As BCP 47 has it: `fi`. */
  language?: string
}>

/**
 * One card after another, in UTF-8 and with lines of at most 75 octets. Empty when there are none; texts of several pages may
 * be joined. A card that names nobody is called by its organisation or its first address, and one with nothing of these is
 * left out, since a card must have a name (6.2.1).
 */
export function writeVcards(cards: Iterable<ContactCard>): string {
  let written = ''
  for (const card of cards) {
    const lines = linesOf(card)
    if (lines !== undefined) written += lines.map(line => `${folded(line)}\r\n`).join('')
  }
  return written
}

function linesOf(card: ContactCard): readonly string[] | undefined {
  const { given, family } = card.name
  const called = [given, family].filter(isFilled).join(' ')
  const name = [called, card.organisation, ...card.emails, ...card.phones].find(isFilled)
  if (name === undefined) return undefined
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${escaped(name)}`,
    ...(called === '' ? [] : [`N:${components([family, given, '', '', ''])}`]),
    ...(isFilled(card.organisation) ? [`ORG:${escaped(card.organisation)}`] : []),
    ...(isFilled(card.title) ? [`TITLE:${escaped(card.title)}`] : []),
    ...card.emails.filter(isFilled).map(email => `EMAIL:${escaped(email)}`),
    ...card.phones.filter(isFilled).map(telephone),
    ...card.addresses.map(
      ({ street, town, postalCode, country }) =>
        `ADR:${components(['', '', street, town, '', postalCode, country])}`,
    ),
    ...(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(card.language ?? '') ? [`LANG:${card.language}`] : []),
    'END:VCARD',
  ]
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** A number that can be dialled anywhere is told as one (6.4.1). */
const telephone = (phone: string): string =>
  /^\+\d{4,15}$/.test(phone) ? `TEL;VALUE=uri:tel:${phone}` : `TEL:${escaped(phone)}`

const components = (texts: readonly string[]): string => texts.map(escaped).join(';')

/** What means something in a card stands after a backslash, and a line break is two letters (3.4): no text can begin a line of its own. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\n/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\,;]/g, mark => `\\${mark}`)
    .replaceAll('\n', '\\n')

const lineOctetsMax = 75

/** A long line goes on after a line break and a space, and no letter is cut in two (3.2). */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= lineOctetsMax) return line
  let [text, octets] = ['', 0]
  for (const letter of line) {
    const length = Buffer.byteLength(letter)
    if (octets + length > lineOctetsMax) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += length
  }
  return text
}
