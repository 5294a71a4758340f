/** Files as others would send them, with people who do not exist: some new, some known already, some written wrong. */
import { chance } from './chance.ts'
import { type Character, inventCharacters } from './characters.ts'
import type { Company } from './companies.ts'
import type { Invented } from './fill.ts'

export type File = Readonly<{ name: string; bytes: Buffer }>

type Cells = Readonly<{
  character: Character
  /** Instead of what stands in the character. */
  email?: string
  phone?: string
  businessId?: string
  forbids?: boolean
}>

/** Whom a partner met at a trade fair: mostly new; five whom the register knows, and three known by another address. */
export function visitorsOfAFair({ companies, characters }: Invented): File {
  const known = characters.filter(isEmployed).slice(40, 48)
  const rows: Cells[] = [
    ...inventCharacters(chance(1_868), 44, companies).map((character, nth) => ({
      character,
      phone: `050 000 ${1_500 + nth}`,
      forbids: nth % 19 === 7,
    })),
    ...known.slice(0, 5).map((character, nth) => ({ character, phone: `040 000 ${8_100 + nth}` })),
    ...known.slice(5).map(character => ({
      character,
      email: emailOf(character).replace(/@.*/, '@kotiposti.example'),
      phone: '',
    })),
  ]
  const headings =
    'Etunimi;Sukunimi;Sähköposti;Matkapuhelin;Yritys;Y-tunnus;Titteli;Kieli;Suoramarkkinointikielto;Osasto'
  const lines = rows.map(
    (row, nth) => `${lineOf(row, companies)};${row.forbids ? 'kyllä' : ''};${'ABC'[nth % 3]}${nth + 11}`,
  )
  return { name: 'messukävijät.csv', bytes: Buffer.from(`${[headings, ...lines].join('\r\n')}\r\n`) }
}

/** What an older customer system gave, in the characters of its time. Some of its rows can't be taken as they are. */
export function oldSystem({ companies, characters }: Invented): File {
  const known = characters.filter(isEmployed).slice(90, 97)
  const wrong: readonly Omit<Cells, 'character'>[] = [
    { email: 'ei tiedossa' },
    { businessId: '9000000-1' },
    { email: 'nimi@' },
    { phone: '040 OOO 12' },
  ]
  const rows: Cells[] = [
    ...known.map(character => ({ character })),
    ...inventCharacters(chance(1_917), 23, companies).map((character, nth) => ({
      character,
      phone: `050 000 ${1_600 + nth}`,
      ...(nth % 6 === 3 ? wrong[Math.floor(nth / 6)] : {}),
    })),
  ]
  const headings = 'Etunimi;Sukunimi;Sähköposti;Puhelin;Yritys;Y-tunnus;Tehtävänimike;Asiointikieli'
  const lines = rows.map(row => lineOf(row, companies))
  return {
    name: 'vanha-asiakasjärjestelmä.csv',
    bytes: Buffer.from(`${[headings, ...lines].join('\r\n')}\r\n`, 'latin1'),
  }
}

/** Somebody whom an address and an employer tell apart from others. */
export const isEmployed = (character: Character): boolean =>
  emailOf(character) !== '' &&
  character.roles[0]?.untilDaysAgo === undefined &&
  character.roles.length === 1 &&
  character.archivedDaysAgo === undefined

const emailOf = ({ contacts }: Character): string =>
  contacts.flatMap(contact => (contact.kind === 'email' ? [contact.value] : []))[0] ?? ''

export const phoneOf = ({ contacts }: Character): string =>
  contacts.flatMap(contact => (contact.kind === 'phone' ? [contact.value] : []))[0] ?? ''

function lineOf({ character, ...instead }: Cells, companies: readonly Company[]): string {
  const [role] = character.roles
  const company = role === undefined ? undefined : companies[role.company]
  return [
    character.givenNames,
    character.familyName,
    instead.email ?? emailOf(character),
    instead.phone ?? phoneOf(character),
    company?.name ?? '',
    instead.businessId ?? company?.businessId ?? '',
    role?.position ?? '',
    { fi: 'suomi', sv: 'ruotsi', en: 'englanti' }[character.language ?? 'fi'],
  ].join(';')
}
