/**
 * Employers that do not exist: each name is an invented word with a trade, each business id lies in a range that is not
 * given out (9 000 000 and up) though its check digit is right, each address ends with the reserved `.example`.
 */
import { fold } from '#platform/formats'
import type { Chance } from './chance.ts'

export type Relationship = Readonly<{
  kind: 'customer' | 'prospect' | 'partner'
  /** Days before today; an end in the past is a relationship that was. */
  sinceDaysAgo: number
  untilDaysAgo: number | undefined
}>

export type Company = Readonly<{
  name: string
  businessId: string
  language: 'fi' | 'sv'
  street: string
  postalCode: string
  town: string
  domain: string
  phone: string
  relationships: readonly Relationship[]
  /** The definition's key of where it came from. */
  source: string
  obtainedDaysAgo: number
}>

export const roots = {
  fi: `Aamuvalkea Halavasaari Hopeakuusi Huurrelampi Iltatähti Jäälintu Kaarnavene Kanervaharju Kaislaranta Kesäniitty
    Kivipyörre Korpikaiku Kuulasvesi Kuutamolahti Lumikello Lintukoto Merituuli Metsäpolku Mesikämmen Neulasniemi Otsola
    Pakkashuurre Pihlajakoski Pilvilinna Pohjanportti Poutapilvi Puolukkakangas Rautahirsi Revontuli Routamaa Ruskasuo
    Saarnipuu Satakieli Sinisiipi Sumuvuori Suvisalmi Syyskuura Taivaanranta Tervahauta Tuulenpesä Tuomikellari Usvaranta
    Vaahteramäki Valkoapila Vesipisara Vihermetsä Virvatuli Yötuuli`.split(/\s+/),
  sv: `Björkvik Dimholmen Ejdergrund Fjällsippa Granlunda Havsbris Isfågeln Kråkskär Lyktudden Mossviken Norrsken
    Silverpil Solgläntan Stenfallet Svanvik Vindskär`.split(/\s+/),
} as const

export const trades = {
  fi: [
    'Rakennus Oy',
    'Talotekniikka Oy',
    'Infra Oy',
    'Kiinteistöt Oy',
    'Sähkö Oy',
    'Suunnittelu Oy',
    'Arkkitehdit Oy',
    'Energia Oy',
    'Maanrakennus Oy',
    'Konsultit Oy',
    'Isännöinti Oy',
    'Asianajotoimisto Oy',
    'Hoiva Oy',
    'Kuljetus Oy',
    'Vesi Oy',
    'Valmennus Oy',
    'ry',
    'Säätiö sr',
  ],
  sv: ['Bygg Ab', 'Fastigheter Ab', 'Energi Ab', 'Arkitekter Ab', 'El Ab', 'Transport Ab', 'Vatten Ab', 'rf'],
} as const

const streets = {
  fi: ['Keksijänkatu', 'Satukuja', 'Mallitie', 'Esimerkinkatu', 'Tarinapolku', 'Kuvitelmankatu', 'Lorutie'],
  sv: ['Sagogränden', 'Exempelvägen', 'Modellgatan', 'Diktarstigen'],
} as const

const towns: readonly (readonly [string, string])[] = [
  ['00100', 'Helsinki'],
  ['02600', 'Espoo'],
  ['01300', 'Vantaa'],
  ['33100', 'Tampere'],
  ['20100', 'Turku'],
  ['90100', 'Oulu'],
  ['40100', 'Jyväskylä'],
  ['70100', 'Kuopio'],
  ['15110', 'Lahti'],
  ['60100', 'Seinäjoki'],
  ['53100', 'Lappeenranta'],
  ['96200', 'Rovaniemi'],
]

const swedishTowns: readonly (readonly [string, string])[] = [
  ['65100', 'Vasa'],
  ['68600', 'Jakobstad'],
  ['06100', 'Borgå'],
  ['10600', 'Ekenäs'],
  ['21600', 'Pargas'],
]

/** `count` employers, no two of one name. */
export function inventCompanies(chance: Chance, count: number): readonly Company[] {
  const names = new Set<string>()
  const domains = new Set<string>()
  const companies: Company[] = []
  while (companies.length < count) {
    const company = inventCompany(chance, companies.length, domains)
    if (names.has(company.name)) continue
    names.add(company.name)
    domains.add(company.domain)
    companies.push(company)
  }
  return companies
}

function inventCompany(chance: Chance, nth: number, taken: ReadonlySet<string>): Company {
  const language = chance.is(0.14) ? 'sv' : 'fi'
  const name = `${chance.one(roots[language])} ${chance.one(trades[language])}`
  const [postalCode, town] = chance.one(language === 'fi' ? towns : swedishTowns)
  return {
    name,
    businessId: inventBusinessId(nth),
    language,
    street: `${chance.one(streets[language])} ${1 + chance.below(90)}`,
    postalCode,
    town,
    domain: domainOf(name, taken),
    phone: `+35850000${String(1000 + nth).padStart(4, '0')}`,
    relationships: inventRelationships(chance),
    source: chance.weighed({ employer: 34, 'customer-system': 40, 'data-providers': 16, partners: 10 }),
    obtainedDaysAgo: 30 + chance.below(years(4)),
  }
}

/** As short as is left: the invented word alone, then with its trade, the form of the company last. */
function domainOf(name: string, taken: ReadonlySet<string>): string {
  const words = fold(name).split(' ')
  const lengths = words.map((_, index) => `${words.slice(0, index + 1).join('-')}.example`)
  return lengths.find(domain => !taken.has(domain)) ?? `${words.join('-')}.example`
}

/** The check digit by the weights 7, 9, 10, 5, 8, 4, 2; a remainder of 1 is never given, so the next number is tried. */
function inventBusinessId(nth: number): string {
  for (let number = 9_000_000 + nth * 7; ; number += 1) {
    const digits = String(number)
    const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
    const rest = sum % 11
    if (rest !== 1) return `${digits}-${rest === 0 ? 0 : 11 - rest}`
  }
}

const years = (count: number): number => Math.round(count * 365.25)

/** Half are customers, some were; the oldest of those let their contacts' terms run out. */
function inventRelationships(chance: Chance): readonly Relationship[] {
  const since = years(1) + chance.below(years(9))
  const began = (kind: Relationship['kind'], sinceDaysAgo = since): Relationship => ({
    kind,
    sinceDaysAgo,
    untilDaysAgo: undefined,
  })
  switch (chance.weighed({ customer: 50, was: 22, prospect: 18, partner: 3, none: 7 })) {
    case 'customer':
      return chance.is(0.3)
        ? [{ ...began('prospect', since + 200), untilDaysAgo: since }, began('customer')]
        : [began('customer')]
    case 'was': {
      const until = 20 + chance.below(Math.min(since - 30, years(6)))
      const was: Relationship = { ...began('customer'), untilDaysAgo: until }
      return chance.is(0.25) ? [was, began('prospect', until)] : [was]
    }
    case 'prospect':
      return [began('prospect', 10 + chance.below(years(2)))]
    case 'partner':
      return [began('partner')]
    case 'none':
      return []
  }
}
