/** Which organisation a line means: by its business id, else by its name where only one is called so; else a new one. */
import { fold } from '#platform/formats'
import type { ReadRow } from '../read/index.ts'
import type { Changes } from './changes.ts'
import {
  type Known,
  type KnownOrganisation,
  type OrganisationColumn,
  organisationColumns,
  put,
} from './known.ts'

export type OrganisationInput = NonNullable<ReadRow['organisation']>

export type DecidedOrganisation =
  | Readonly<{ is: 'none' }>
  | Readonly<{ is: 'one'; organisation: KnownOrganisation; isNew: boolean; filled: readonly string[] }>
  | Readonly<{ is: 'refused'; why: 'several-organisations' | 'organisation-without-name' }>

/** What is empty is filled; what stands there is never overwritten by a file. */
export function decideOrganisation(
  input: OrganisationInput | undefined,
  known: Known,
  changes: Changes,
  newId: () => string,
): DecidedOrganisation {
  if (input === undefined) return { is: 'none' }
  const found = findOrganisation(input, known)
  if (found === 'several') return { is: 'refused', why: 'several-organisations' }
  if (found !== undefined)
    return { is: 'one', organisation: found, isNew: false, filled: fill(found, input, known, changes) }
  if (input.name === undefined) return { is: 'refused', why: 'organisation-without-name' }
  const id = newId()
  changes.organisations.push({ id, input })
  const organisation: KnownOrganisation = {
    id,
    name: input.name,
    businessId: input.businessId ?? null,
    filled: filledBy(input),
    version: 1,
  }
  put(known.byName, fold(input.name), organisation)
  if (input.businessId !== undefined) known.byBusinessId.set(input.businessId, organisation)
  return { is: 'one', organisation, isNew: true, filled: [] }
}

/** One of the same name with another business id is another organisation. */
function findOrganisation(
  { name, businessId }: OrganisationInput,
  known: Known,
): KnownOrganisation | 'several' | undefined {
  if (businessId !== undefined) {
    const coded = known.byBusinessId.get(businessId)
    if (coded !== undefined) return coded
  }
  const called = name === undefined ? [] : (known.byName.get(fold(name)) ?? [])
  const possible = businessId === undefined ? called : called.filter(each => each.businessId === null)
  return possible.length > 1 ? 'several' : possible[0]
}

function fill(
  organisation: KnownOrganisation,
  input: OrganisationInput,
  known: Known,
  changes: Changes,
): readonly string[] {
  const columns: Record<string, string> = {}
  const told = valuesOf(input)
  for (const column of organisationColumns) {
    const value = told[column]
    if (value === undefined || organisation.filled[column]) continue
    columns[column] = value
    organisation.filled[column] = true
  }
  const filled = Object.keys(columns)
  if (filled.length === 0) return filled
  organisation.version += 1
  changes.filled.push({ id: organisation.id, columns, versionAfter: organisation.version })
  if (columns.business_id !== undefined) {
    organisation.businessId = columns.business_id
    known.byBusinessId.set(columns.business_id, organisation)
  }
  return filled
}

export const valuesOf = (
  input: OrganisationInput,
): Readonly<Partial<Record<OrganisationColumn, string | undefined>>> => ({
  business_id: input.businessId,
  street: input.street,
  postal_code: input.postalCode,
  town: input.town,
  country: input.country,
  email: input.email,
  phone: input.phone,
  website: input.website,
})

const filledBy = (input: OrganisationInput): Record<OrganisationColumn, boolean> => {
  const told = valuesOf(input)
  return Object.fromEntries(
    organisationColumns.map(column => [column, told[column] !== undefined]),
  ) as Record<OrganisationColumn, boolean>
}
