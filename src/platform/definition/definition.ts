/** What a register definition is, as data: the privacy notice in the form that the program reads and keeps. */

export type Language = 'fi' | 'sv' | 'en'

/** The three languages of every notice, in the order that translations are asked for. */
export const languages: readonly Language[] = ['fi', 'sv', 'en']

export type Localised = Readonly<Record<Language, string>>

/** The legal bases of GDPR Art. 6(1) that a company's register can stand on. */
export type Basis = 'consent' | 'contract' | 'legal-obligation' | 'legitimate-interest'

/** How long something may be held, counted from the moment that a clock names. `keep` is ISO 8601: PnY, PnM or PnD. */
export type Term = {
  readonly keep: string
  readonly countedFrom: 'day' | 'end-of-calendar-year'
  readonly law?: Localised
}

/** Terms by the key of the clock that starts them. */
export type Terms = Readonly<Record<string, Term>>

/** Why data is used (GDPR Art. 13(1)(c)). A legitimate interest carries its balancing (13(1)(d)), a duty its law. */
export type Purpose = {
  readonly key: string
  readonly clauses: readonly string[]
  readonly name: Localised
  readonly wording: Localised
  readonly basis: Basis
  readonly law?: Localised
  readonly balancing?: Localised
  readonly recipients: readonly string[]
  readonly directMarketing: boolean
  /** Set where the law lets the purpose go on after a person asked for erasure, as for legal claims (GDPR 17(3)(e)). */
  readonly outlivesErasure?: { readonly article: string; readonly wording: Localised }
  readonly terms: Terms
}

/** What kind of data is held. A category may shorten a purpose's term: the shorter of the two counts. */
export type Category = {
  readonly key: string
  readonly clauses: readonly string[]
  readonly name: Localised
  readonly wording: Localised
  readonly protection: 'ordinary' | 'encrypted'
  /** The condition of GDPR Art. 9(2) that lets special-category data be held at all. */
  readonly article9?: Localised
  readonly terms: Terms
}

/** A moment that terms are counted from. The name completes "three years from …". */
export type Clock = { readonly key: string; readonly name: Localised }

export type PersonGroup = {
  readonly key: string
  readonly clauses: readonly string[]
  readonly name: Localised
  readonly wording: Localised
}

export type Source = {
  readonly key: string
  readonly clauses: readonly string[]
  readonly name: Localised
  readonly wording: Localised
  readonly from: 'person' | 'elsewhere'
}

/** What makes a transfer outside the EU and the EEA lawful (GDPR Art. 45–47, 49), and the day it is looked at again. */
export type Safeguard = {
  readonly kind: 'adequacy' | 'scc' | 'bcr' | 'derogation'
  readonly reference: string
  readonly reviewBy: string
}

/** Whom data goes to. `country` is ISO 3166-1 alpha-2; one outside the EU and the EEA has a safeguard. */
export type Recipient = {
  readonly key: string
  readonly clauses: readonly string[]
  readonly name: Localised
  readonly wording: Localised
  readonly role: 'processor' | 'controller' | 'joint-controller'
  readonly country: string
  readonly safeguard?: Safeguard
}

/** A security commitment of the notice, such as "erased when the purpose ends". */
export type Commitment = { readonly clauses: readonly string[]; readonly wording: Localised }

export type RightKey =
  | 'access'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'portability'
  | 'objection'
  | 'consent-withdrawal'
  | 'complaint'

export type Right = {
  readonly key: RightKey
  readonly article: string
  readonly clauses: readonly string[]
  readonly name: Localised
  readonly wording: Localised
  /** The days that the controller has promised to answer in, where shorter than the law's month. */
  readonly withinDays?: number
}

/** One numbered sentence of the notice; its code (N1 … N10.5) is how screens, tests and promises name it. */
export type Clause = { readonly code: string; readonly text: Localised }

/** What the published notice tells from the data itself, after a section's own clauses. */
export const tellings = [
  'purposes',
  'groups',
  'categories',
  'obligation-to-give',
  'sources',
  'recipients',
  'transfers',
  'security',
  'rights',
  'automated-decisions',
] as const

export type Telling = (typeof tellings)[number]

export type Section = {
  readonly number: number
  readonly title: Localised
  readonly clauses: readonly Clause[]
  /** Every telling stands in exactly one section, so that no notice leaves out what GDPR Art. 13 and 14 want. */
  readonly tells?: readonly Telling[]
}

export type Controller = {
  readonly name: string
  readonly businessId?: string
  readonly street: string
  readonly postalCode: string
  readonly town: string
  readonly country: string
  readonly phone: string
  readonly email: string
  readonly site: string
}

/** The person whom requests go to. */
export type Contact = {
  readonly title: Localised
  readonly name: string
  readonly phone: string
  readonly email: string
}

/** What the notice tells and the program does not do yet, by key: owned up to, so that nothing is told in silence. */
export type NotYetKept = {
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
  readonly groups: readonly string[]
  readonly sources: readonly string[]
}

export type RegisterDefinition = {
  readonly key: string
  readonly name: Localised
  readonly controller: Controller
  readonly contact: Contact
  readonly purposes: Readonly<Record<string, Purpose>>
  readonly categories: Readonly<Record<string, Category>>
  readonly clocks: Readonly<Record<string, Clock>>
  readonly groups: Readonly<Record<string, PersonGroup>>
  readonly sources: Readonly<Record<string, Source>>
  readonly recipients: Readonly<Record<string, Recipient>>
  readonly commitments: readonly Commitment[]
  readonly rights: readonly Right[]
  readonly sections: readonly Section[]
  /** Host names that lead to this register, where one installation keeps several. */
  readonly hosts: readonly string[]
  readonly brand?: { readonly accent: string }
  /** No part of what is told to anybody, so it counts in no digest and no difference. */
  readonly notYetKept: NotYetKept
}
