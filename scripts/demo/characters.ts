/**
 * People who do not exist: common names combined by chance, positions, ways to reach them in every state, and pasts of
 * every age, so that there is something to search, to tell and to let go.
 */
import { fold } from '#platform/formats'
import type { Chance } from './chance.ts'
import type { Company } from './companies.ts'
import { finnish, type NameLists, swedish } from './names.ts'

export type ContactState = 'unverified' | 'verified' | 'bouncing' | 'unreachable'

export type Contact = Readonly<
  { state: ContactState; preferred: boolean } & (
    | { kind: 'email'; value: string; label: string }
    | { kind: 'phone'; value: string; label: string }
    | { kind: 'post'; street: string; postalCode: string; town: string; label: string }
  )
>

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

const labels = { work: { fi: 'Työ', sv: 'Arbete' }, own: { fi: 'Oma', sv: 'Egen' } } as const

const identityCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const years = (count: number): number => Math.round(count * 365.25)

export function inventCharacters(
  chance: Chance,
  count: number,
  companies: readonly Company[],
): readonly Character[] {
  return Array.from({ length: count }, (_, nth) => inventCharacter(chance, nth, companies))
}

function inventCharacter(chance: Chance, nth: number, companies: readonly Company[]): Character {
  const company = pickCompany(chance, companies)
  const speaks =
    companies[company]?.language === 'sv' ? (chance.is(0.8) ? 'sv' : 'fi') : chance.is(0.05) ? 'sv' : 'fi'
  const name = inventName(chance, speaks === 'sv' ? swedish : finnish)
  const lastContactDaysAgo = chance.is(0.7) ? chance.below(300) : chance.below(years(6))
  const roles = chance.is(0.06) ? [] : inventRoles(chance, companies, company, speaks)
  const birthDate = chance.is(0.12) ? inventBirthDate(chance) : undefined
  return {
    ...name,
    language: chance.is(0.03) ? 'en' : chance.is(0.02) ? undefined : speaks,
    birthDate,
    identityCode: birthDate !== undefined && chance.is(0.4) ? inventIdentityCode(birthDate, nth) : undefined,
    contacts: inventContacts(chance, nth, name, companies[company], speaks),
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

function inventContacts(
  chance: Chance,
  nth: number,
  name: Name,
  company: Company | undefined,
  language: 'fi' | 'sv',
): readonly Contact[] {
  const state = (): ContactState =>
    chance.weighed({ verified: 58, unverified: 33, bouncing: 6, unreachable: 3 })
  const local = [name.callName ?? name.givenNames.split(' ')[0] ?? '', name.familyName]
    .map(part => fold(part).replaceAll(/[^a-z-]/g, ''))
    .join('.')
  const contacts: Contact[] = []
  const domain = company?.domain ?? 'kotiposti.example'
  if (chance.is(0.93))
    contacts.push({
      kind: 'email',
      // The number keeps two people of one name at one employer apart.
      value: `${local}${nth % 7 === 0 ? '' : nth}@${domain}`,
      label: labels.work[language],
      state: state(),
      preferred: true,
    })
  if (chance.is(0.55))
    contacts.push({
      kind: 'phone',
      value: `+3584000${String(10_000 + nth).padStart(5, '0')}`,
      label: labels[chance.is(0.8) ? 'work' : 'own'][language],
      state: state(),
      preferred: true,
    })
  if (company !== undefined && chance.is(0.3))
    contacts.push({
      kind: 'post',
      street: company.street,
      postalCode: company.postalCode,
      town: company.town,
      label: labels.work[language],
      state: chance.is(0.9) ? 'unverified' : 'unreachable',
      preferred: true,
    })
  return contacts
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
