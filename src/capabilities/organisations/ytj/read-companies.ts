/**
 * What the open data of the business register answers (PRH/YTJ v3), read into our words. Only what is needed is looked at, and
 * a code that is not known is passed over: the register adds codes without asking us. What has no name or id is no company.
 */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { isCountry, readBusinessId, readLine, readWebsite } from '#platform/formats'
import type { Company, InLanguages } from '../company.ts'

/** Absent, null and of another kind than documented are all: not told. */
const told = <T extends z.ZodType>(shape: T) => shape.nullish().catch(null)
const many = <T extends z.ZodType>(shape: T, max: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform(all => all.slice(0, max).flatMap(each => shape.safeParse(each).data ?? []))

const text = z.union([z.string(), z.number()]).transform(value => String(value).slice(0, textMax))
const textMax = 400
const listMax = 200

const description = z.object({ languageCode: text, description: text })
const described = z.object({ descriptions: many(description, 20), endDate: told(text) })

const documented = z.object({
  businessId: z.object({ value: text }),
  names: many(z.object({ name: text, type: told(text), endDate: told(text) }), listMax),
  mainBusinessLine: told(described),
  website: told(z.object({ url: told(text) })),
  companyForms: many(described, listMax),
  addresses: many(
    z.object({
      type: told(text),
      street: told(text),
      buildingNumber: told(text),
      entrance: told(text),
      apartmentNumber: told(text),
      apartmentIdSuffix: told(text),
      postOfficeBox: told(text),
      freeAddressLine: told(text),
      postCode: told(text),
      postOffices: many(z.object({ city: text, languageCode: told(text) }), 10),
      country: told(text),
    }),
    20,
  ),
  endDate: told(text),
})

const answer = z.object({ totalResults: told(z.number()), companies: z.array(z.unknown()) })

type Documented = z.output<typeof documented>
type Address = Documented['addresses'][number]

/** Undefined: this is not an answer of the register. */
export function readCompanies(
  json: unknown,
): Readonly<{ companies: readonly Company[]; total: number }> | undefined {
  const read = answer.safeParse(json)
  if (!read.success) return undefined
  const companies = read.data.companies.flatMap(each => readCompany(each) ?? [])
  return { companies, total: Math.max(read.data.totalResults ?? 0, companies.length) }
}

function readCompany(json: unknown): Company | undefined {
  const read = documented.safeParse(json)
  if (!read.success) return undefined
  const { names, businessId, companyForms, mainBusinessLine, addresses, website, endDate } = read.data
  const id = readBusinessId(businessId.value)
  const name = lineOf(currentName(names), 200)
  if (!id.ok || name === null) return undefined
  const form = companyForms.find(each => !each.endDate) ?? companyForms.at(-1)
  // The place where it is found comes before the one where its post goes.
  const address = addresses.find(({ type }) => type === '1') ?? addresses[0]
  return {
    businessId: id.value,
    name,
    companyForm: inLanguages(form?.descriptions, 100),
    lineOfBusiness: inLanguages(mainBusinessLine?.descriptions, 200),
    ...addressOf(address),
    website: websiteOf(website?.url),
    endedOn: dayField.safeParse(endDate?.slice(0, 10)).data ?? null,
  }
}

/** Type 1 is the name itself, the others stand beside it; one with an end is no longer used. */
function currentName(names: Documented['names']): string | undefined {
  const running = names.filter(({ endDate }) => !endDate)
  return (running.find(({ type }) => type === '1') ?? running[0] ?? names[0])?.name
}

const nowhere = { street: null, postalCode: null, town: {}, country: null }

function addressOf(address: Address | undefined): Pick<Company, keyof typeof nowhere> {
  if (address === undefined) return nowhere
  const { street, buildingNumber, entrance, apartmentNumber, apartmentIdSuffix } = address
  const door = [buildingNumber, entrance, `${apartmentNumber ?? ''}${apartmentIdSuffix ?? ''}`]
  const box = address.postOfficeBox ? `PL ${address.postOfficeBox}` : address.freeAddressLine
  const postalCode = lineOf(address.postCode, 12)
  const cities = address.postOffices.map(({ city, languageCode }) => ({
    description: city,
    languageCode: languageCode ?? '1',
  }))
  return {
    street: lineOf(street ? [street, ...door].filter(Boolean).join(' ') : box, 120),
    postalCode,
    town: inLanguages(cities, 80),
    country: countryOf(address.country, postalCode),
  }
}

/** The register leaves the country out of Finnish addresses; five digits are a Finnish postal code. */
function countryOf(country: string | null | undefined, postalCode: string | null): string | null {
  const code = country?.trim().toUpperCase()
  if (code) return isCountry(code) ? code : null
  return /^\d{5}$/.test(postalCode ?? '') ? 'FI' : null
}

const languageOfCode: Readonly<Record<string, 'fi' | 'sv' | 'en'>> = { '1': 'fi', '2': 'sv', '3': 'en' }

function inLanguages(
  descriptions: readonly z.output<typeof description>[] | undefined,
  max: number,
): InLanguages {
  const all = (descriptions ?? []).flatMap(({ languageCode, description }) => {
    const language = languageOfCode[languageCode]
    const line = lineOf(description, max)
    return language === undefined || line === null ? [] : [[language, line] as const]
  })
  return Object.fromEntries(all)
}

function websiteOf(url: string | null | undefined): string | null {
  const read = readWebsite(url ?? '')
  return read.ok ? read.value : null
}

function lineOf(value: string | null | undefined, max: number): string | null {
  const read = readLine(value ?? '', max)
  return read.ok ? read.value : null
}
