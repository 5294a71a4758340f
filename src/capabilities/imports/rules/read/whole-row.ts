/** What several cells tell together: a name, a postal address, an organisation and what somebody does there. */
import { readContactPoint } from '#capabilities/people'
import type { Target } from '../recognise/targets.ts'
import type { Draft } from './draft.ts'
import { splitFullName } from './read-full-name.ts'
import type { ReadOrganisation, ReadPost, ReadRole } from './row.ts'

export type Names = Readonly<{ givenNames?: string; familyName?: string }>

const nameMax = 120

/** A whole name counts only where its parts are not told. */
export function namesOf({ values, columns, refused, warnings }: Draft): Names {
  const { 'given-names': given, 'family-name': family, 'full-name': whole } = values
  if (given !== undefined || family !== undefined) return named(given, family)
  if (whole === undefined) return {}
  const at = { column: columns['full-name'] ?? 0 }
  const split = splitFullName(whole)
  if (split === undefined) {
    refused.push({ code: 'name-unclear', ...at })
    return {}
  }
  if ((split.given?.length ?? 0) > nameMax || (split.family?.length ?? 0) > nameMax)
    refused.push({ code: 'text.too-long', ...at })
  if (split.given === undefined || split.family === undefined)
    warnings.push({ code: 'name-in-one-word', ...at })
  return named(split.given, split.family)
}

const named = (given: string | undefined, family: string | undefined): Names => ({
  ...(given === undefined ? {} : { givenNames: given }),
  ...(family === undefined ? {} : { familyName: family }),
})

/** A letter needs street, postal code and town; an address that lacks one, or whose country is unknown, is left out. */
export function postOf({ values, columns, refused, warnings }: Draft): ReadPost | undefined {
  const { street, 'postal-code': postalCode, town, country } = values
  const first = columns.street ?? columns['postal-code'] ?? columns.town
  if (first === undefined) return undefined
  if (street === undefined || postalCode === undefined || town === undefined) {
    warnings.push({ code: 'address-incomplete', column: first })
    return undefined
  }
  if (country === undefined && columns.country !== undefined) return undefined
  const typed = { kind: 'post', street, postalCode, town, country: country ?? 'FI' } as const
  const read = readContactPoint(typed)
  if (read.ok) return { ...written(read.columns), key: read.columns.comparison_key }
  for (const { field, problem } of read.problems)
    refused.push({ code: problem, column: columns[fields[field] ?? 'street'] ?? first })
  return undefined
}

const fields: Readonly<Record<string, Target>> = {
  street: 'street',
  postalCode: 'postal-code',
  town: 'town',
  country: 'country',
}

type Columns = Extract<ReturnType<typeof readContactPoint>, { ok: true }>['columns']

const written = ({ street, postal_code, town, country }: Columns): Omit<ReadPost, 'key'> => ({
  street: street ?? '',
  postalCode: postal_code ?? '',
  town: town ?? '',
  country: country ?? '',
})

/** Without a name or a business id there is nothing to hang the rest on: it is left out. */
export function organisationOf({ values, columns, warnings }: Draft): ReadOrganisation | undefined {
  const organisation: { -readonly [K in keyof ReadOrganisation]: ReadOrganisation[K] } = {}
  let isTold = false
  for (const [target, field] of organisationFields) {
    const value = values[target]
    if (value === undefined) continue
    organisation[field] = value
    isTold = true
  }
  if (!isTold) return undefined
  if (organisation.name !== undefined || organisation.businessId !== undefined) return organisation
  const first = organisationFields.find(([target]) => columns[target] !== undefined)
  warnings.push({ code: 'organisation-not-named', column: columns[first?.[0] ?? 'organisation-name'] ?? 0 })
  return undefined
}

const organisationFields: readonly (readonly [Target, keyof ReadOrganisation])[] = [
  ['organisation-name', 'name'],
  ['business-id', 'businessId'],
  ['organisation-street', 'street'],
  ['organisation-postal-code', 'postalCode'],
  ['organisation-town', 'town'],
  ['organisation-country', 'country'],
  ['organisation-email', 'email'],
  ['organisation-phone', 'phone'],
  ['organisation-website', 'website'],
]

/** What somebody does is told of an organisation; a position at none has no place. */
export function roleOf(
  { values, columns, isContact, warnings }: Draft,
  organisation: ReadOrganisation | undefined,
): ReadRole | undefined {
  const { position, duties } = values
  if (position === undefined && duties === undefined && isContact === undefined) return undefined
  if (organisation === undefined) {
    const column = columns.position ?? columns.duties
    if (column !== undefined) warnings.push({ code: 'position-without-organisation', column })
    return undefined
  }
  return {
    ...(position === undefined ? {} : { position }),
    ...(duties === undefined ? {} : { duties }),
    ...(isContact === undefined ? {} : { isContact }),
  }
}
