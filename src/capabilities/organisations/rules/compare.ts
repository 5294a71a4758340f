/**
 * What the public business register says otherwise than we do. Case, spaces and the way an address of a site is written make
 * no difference, and neither does the language in which a thing is named; where the register is silent, ours stands.
 */
import type { Language } from '#platform/i18n'
import { type Company, type InLanguages, inLanguage } from '../company.ts'
import {
  type ComparedColumn,
  type ComparedFact,
  columnsOfFact,
  comparedFacts,
  type Theirs,
} from '../schema.ts'

export type Ours = Readonly<Record<ComparedColumn, string | null>>

export type Difference = Readonly<{ fact: ComparedFact; theirs: Theirs }>

/** `language` is the one in which theirs would be written down. */
export function differencesOf(ours: Ours, company: Company, language: Language): readonly Difference[] {
  const ways = waysOf(company)
  return comparedFacts.flatMap(fact => {
    const columns: readonly ComparedColumn[] = columnsOfFact[fact]
    const told = columns.filter(column => ways[column].length > 0)
    const differs = told.some(
      column => !ways[column].some(way => isSameValue(column, ours[column] ?? '', way)),
    )
    return differs ? [{ fact, theirs: theirsOf(fact, company, language) }] : []
  })
}

/** The columns that a company fills, as they would be written down. An address is taken whole or not at all. */
export function theirsOf(fact: ComparedFact, company: Company, language: Language): Theirs {
  const all: Record<ComparedColumn, string | null> = {
    name: company.name,
    street: company.street,
    postal_code: company.postalCode,
    town: inLanguage(company.town, language),
    country: company.country,
    website: company.website,
    company_form: inLanguage(company.companyForm, language),
    line_of_business: inLanguage(company.lineOfBusiness, language),
    ended_on: company.endedOn,
  }
  return Object.fromEntries(columnsOfFact[fact].map(column => [column, all[column]]))
}

export function isSameValue(column: ComparedColumn, one: string, other: string): boolean {
  const plain = column === 'website' ? plainSite : column === 'country' ? plainCountry : plainText
  return plain(one) === plain(other)
}

/** Every way in which the register says a thing. */
function waysOf(company: Company): Readonly<Record<ComparedColumn, readonly string[]>> {
  const once = (value: string | null) => (value === null ? [] : [value])
  const ways = (told: InLanguages) => Object.values(told).filter(way => way !== undefined)
  return {
    name: [company.name],
    street: once(company.street),
    postal_code: once(company.postalCode),
    town: ways(company.town),
    country: once(company.country),
    website: once(company.website),
    company_form: ways(company.companyForm),
    line_of_business: ways(company.lineOfBusiness),
    ended_on: once(company.endedOn),
  }
}

const plainText = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** An address without a country is read as a Finnish one everywhere here. */
const plainCountry = (code: string): string => (code === '' ? 'fi' : plainText(code))

const plainSite = (text: string): string =>
  plainText(text)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
