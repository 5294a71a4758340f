/**
 * What the register knows of the people and organisations that some lines may be about. It is read for a slice of lines at
 * once; deciding a line writes into it, so that the next line of the same slice meets what the line before has made.
 */

export type KnownRole = {
  id: string
  organisationId: string
  position: string | null
  duties: string | null
  isContact: boolean
  until: string | null
  /** The day that its facts were obtained. */
  obtainedOn: string
  sourceId: string
  version: number
}

/** Fields of a person that have a source each. */
export const sourcedFields = ['given_names', 'family_name', 'call_name', 'language'] as const
export type SourcedField = (typeof sourcedFields)[number]

export type KnownPerson = {
  id: string
  /** The line of this import that brought them, when they came by this import. */
  line: number | undefined
  names: Record<SourcedField, string | null>
  /** The day that each field's value was obtained, and the row that says so. */
  obtained: Record<SourcedField, { on: string; sourceId: string | undefined }>
  version: number
  /** They wished to be forgotten: nothing is added to what the law keeps of them. */
  withheld: boolean
  identityIndex: string | null
  hasBirthDate: boolean
  /** Opened only to tell people apart, where the line tells one too. */
  birthDate: string | undefined
  /** Contact points that somebody took away, by their hash: the day. */
  removed: Map<string, string>
  /** By kind and comparison key, whether the contact point was found to work. */
  points: Map<string, { verified: boolean }>
  preferred: Set<string>
  /** Those that run, and those that have ended. */
  roles: KnownRole[]
}

export type KnownOrganisation = {
  id: string
  name: string
  businessId: string | null
  filled: Record<OrganisationColumn, boolean>
  version: number
}

/** What an import may fill where it is empty; never overwritten. */
export const organisationColumns = [
  'business_id',
  'street',
  'postal_code',
  'town',
  'country',
  'email',
  'phone',
  'website',
] as const
export type OrganisationColumn = (typeof organisationColumns)[number]

export type Known = {
  byRow: Map<string, KnownPerson>
  byIdentity: Map<string, KnownPerson>
  byPoint: Map<string, KnownPerson[]>
  byBusinessId: Map<string, KnownOrganisation>
  /** By folded name; several organisations may be called the same. */
  byName: Map<string, KnownOrganisation[]>
}

export const pointKey = (kind: string, key: string): string => `${kind}|${key}`

export const nothingKnown = (): Known => ({
  byRow: new Map(),
  byIdentity: new Map(),
  byPoint: new Map(),
  byBusinessId: new Map(),
  byName: new Map(),
})

/** Adds to the list under the key; one and the same is not added twice. */
export function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
