/**
 * People who do not exist: common names combined by chance, positions, ways to reach them in every state, and pasts of
 * every age, so that there is something to search, to tell and to let go.
 */
import type { Chance } from './chance.ts'
import type { Company } from './companies.ts'
import { type Contact, inventContacts } from './contacts.ts'
import { finnish, type NameLists, swedish } from './names.ts'

export type CharacterRole = Readonly<{
  /** Which company, by its place in the list. */
  company: number
  position: string
  duties: string | undefined
  isContact: boolean
  sinceDaysAgo: number
  untilDaysAgo: number | undefined
}>

export type Character = Readonly<{
  givenNames: string
  familyName: string
  callName: string | undefined
  language: 'fi' | 'sv' | 'en' | undefined
  /** `YYYY-MM-DD`, and an identity code of the numbers that no person is ever given for good (900–999). */
  birthDate: string | undefined
  identityCode: string | undefined
  contacts: readonly Contact[]
  roles: readonly CharacterRole[]
  /** The definition's key of where it came from. */
  source: string
  obtainedDaysAgo: number
  lastContactDaysAgo: number
  archivedDaysAgo: number | undefined
}>

const positions = {
  fi: [
    ['Hankintapäällikkö', 'Vastaa urakoiden kilpailuttamisesta ja sopimuksista'],
    ['Projektipäällikkö', 'Johtaa rakennushankkeita'],
    ['Rakennuttajapäällikkö', 'Tilaa ja valvoo rakennushankkeita'],
    ['Työpäällikkö', 'Johtaa työmaita ja urakkasopimuksia'],
    ['Vastaava työnjohtaja', 'Vastaa työmaan sopimusasioista'],
    ['Lakimies', 'Neuvoo sopimuksissa ja hankinnoissa'],
    ['Kiinteistöpäällikkö', 'Vastaa kiinteistöjen ylläpidosta'],
    ['Koulutuspäällikkö', 'Varaa henkilöstön koulutukset'],
    ['Henkilöstöpäällikkö', 'Varaa henkilöstön koulutukset'],
    ['Toimitusjohtaja', 'Päättää hankinnoista'],
    ['Talousjohtaja', 'Päättää hankinnoista'],
    ['Assistentti', 'Hoitaa ilmoittautumiset ja laskut'],
  ],
  sv: [
    ['Upphandlingschef', 'Svarar för upphandling och avtal'],
    ['Projektchef', 'Leder byggprojekt'],
    ['Jurist', 'Rådger om avtal och upphandling'],
    ['Fastighetschef', 'Svarar för fastigheternas underhåll'],
    ['Personalchef', 'Bokar personalens utbildningar'],
    ['Verkställande direktör', 'Beslutar om upphandlingar'],
    ['Assistent', 'Sköter anmälningar och fakturor'],
  ],
} as const

const identityCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const years = (count: number): number => Math.round(count * 365.25)

export function inventCharacters(
  chance: Chance,
  count: number,
  companies: readonly Company[],
): readonly Character[] {
  const addresses = new Set<string>()
  return Array.from({ length: count }, (_, nth) => {
    const character = inventCharacter(chance, nth, companies, addresses)
    for (const contact of character.contacts) if (contact.kind === 'email') addresses.add(contact.value)
    return character
  })
}

function inventCharacter(
  chance: Chance,
  nth: number,
  companies: readonly Company[],
  addresses: ReadonlySet<string>,
): Character {
  const company = pickCompany(chance, companies)
  const speaks =
    companies[company]?.language === 'sv' ? (chance.is(0.8) ? 'sv' : 'fi') : chance.is(0.05) ? 'sv' : 'fi'
  const name = inventName(chance, speaks === 'sv' ? swedish : finnish)
  const roles = chance.is(0.06) ? [] : inventRoles(chance, companies, company, speaks)
  const relation = relationOf(roles, companies)
  const lastContactDaysAgo = inventLastContact(chance, nth, relation)
  // What is kept for a year only is there only where somebody has looked after it.
  const isNear = relation === 'runs' || lastContactDaysAgo < 300
  const birthDate = isNear && chance.is(0.12) ? inventBirthDate(chance) : undefined
  return {
    ...name,
    language: chance.is(0.03) ? 'en' : chance.is(0.02) ? undefined : speaks,
    birthDate,
    identityCode: birthDate !== undefined && chance.is(0.4) ? inventIdentityCode(birthDate, nth) : undefined,
    contacts: inventContacts(chance, nth, name, { company: companies[company], language: speaks, addresses }),
    roles,
    source: chance.weighed({
      person: 46,
      employer: 30,
      'customer-system': 12,
      partners: 5,
      'magazines-public': 5,
      'data-providers': 2,
    }),
    obtainedDaysAgo: lastContactDaysAgo + chance.below(years(4)),
    lastContactDaysAgo,
    archivedDaysAgo: chance.is(0.03) ? chance.below(Math.max(1, lastContactDaysAgo)) : undefined,
  }
}

type Relation = 'runs' | 'was' | 'never'

/** Whether somebody is, or ever was, the contact person of a customer. */
function relationOf(roles: readonly CharacterRole[], companies: readonly Company[]): Relation {
  const ends = roles
    .filter(({ isContact }) => isContact)
    .flatMap(role =>
      (companies[role.company]?.relationships ?? [])
        .filter(({ kind }) => kind === 'customer')
        .map(({ untilDaysAgo }) => untilDaysAgo ?? role.untilDaysAgo),
    )
  if (ends.length === 0) return 'never'
  return ends.includes(undefined) ? 'runs' : 'was'
}

/** Nobody was in touch with a few for so long that no purpose holds them: what a register forgets until its promise breaks. */
function inventLastContact(chance: Chance, nth: number, relation: Relation): number {
  if (relation === 'never' && nth % forgottenEvery === 0) return years(3) + 4 + chance.below(110)
  if (chance.is(0.7)) return chance.below(300)
  return chance.below(relation === 'runs' ? years(6) : years(3) - 60)
}

const forgottenEvery = 64

/** Some employers have many people in the register and most have few, as in life. */
function pickCompany(chance: Chance, companies: readonly Company[]): number {
  return chance.below(1 + chance.below(companies.length))
}

type Name = Pick<Character, 'givenNames' | 'familyName' | 'callName'>

function inventName(chance: Chance, lists: NameLists): Name {
  const given = lists.given[chance.is(0.5) ? 'woman' : 'man']
  const first = chance.one(given)
  const second = chance.one(given)
  const third = chance.one(given)
  const both = second === first || chance.is(0.35) ? [first] : [first, second]
  const all = chance.is(0.06) && !both.includes(third) ? [...both, third] : both
  const family = chance.one(lists.family)
  const other = chance.one(lists.family)
  return {
    givenNames: all.join(' '),
    familyName: chance.is(0.04) && other !== family ? `${family}-${other}` : family,
    callName: all.length > 1 ? (chance.is(0.85) ? first : second) : undefined,
  }
}

function inventRoles(
  chance: Chance,
  companies: readonly Company[],
  company: number,
  language: 'fi' | 'sv',
): readonly CharacterRole[] {
  const [position, duties] = chance.one<readonly [string, string]>(positions[language])
  const sinceDaysAgo = 60 + chance.below(years(6))
  const ended = chance.is(0.12) ? chance.below(sinceDaysAgo) : undefined
  const main: CharacterRole = {
    company,
    position,
    duties: chance.is(0.7) ? duties : undefined,
    isContact: chance.is(0.75),
    sinceDaysAgo,
    untilDaysAgo: ended,
  }
  if (!chance.is(0.14)) return [main]
  const before = pickCompany(chance, companies)
  const earlier: CharacterRole = {
    company: before,
    position: chance.one<readonly [string, string]>(positions[language])[0],
    duties: undefined,
    isContact: chance.is(0.5),
    sinceDaysAgo: sinceDaysAgo + 200 + chance.below(years(3)),
    untilDaysAgo: sinceDaysAgo + chance.below(180),
  }
  return before === company ? [main] : [main, earlier]
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const inventBirthDate = (chance: Chance): string =>
  `${1958 + chance.below(45)}-${twoDigits(1 + chance.below(12))}-${twoDigits(1 + chance.below(28))}`

function inventIdentityCode(birthDate: string, nth: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const date = `${day}${month}${year.slice(2)}`
  const individual = `9${twoDigits(nth % 100)}`
  const check = identityCharacters[Number(`${date}${individual}`) % 31] ?? ''
  return `${date}${year.startsWith('19') ? '-' : 'A'}${individual}${check}`
}
