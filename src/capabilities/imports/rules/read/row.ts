/** A row of a file as facts in their one form, or what keeps it out. */
import type { Language } from '#platform/i18n'

/** The channels that somebody may have forbidden; `any` is all of them. */
export const channels = ['any', 'email', 'sms', 'phone', 'post'] as const
export type Channel = (typeof channels)[number]

/** A code that has words, and the column (from 0) that it is about. Never what stood in the cell. */
export type RowProblem = Readonly<{ code: string; column?: number }>

/** `key` is the contact point's comparison key. */
export type ReadPoint = Readonly<{ value: string; key: string }>

export type ReadPost = Readonly<{
  street: string
  postalCode: string
  town: string
  country: string
  key: string
}>

export type ReadOrganisation = Readonly<{
  name?: string
  businessId?: string
  street?: string
  postalCode?: string
  town?: string
  country?: string
  email?: string
  phone?: string
  website?: string
}>

export type ReadRole = Readonly<{ position?: string; duties?: string; isContact?: boolean }>

/** A row of an organisation alone has no name, no contact point and no identity code. An organisation has a name or a business id. */
export type ReadRow = Readonly<{
  refused?: never
  givenNames?: string
  familyName?: string
  callName?: string
  language?: Language
  /** `YYYY-MM-DD`. */
  birthDate?: string
  identityCode?: string
  emails: readonly ReadPoint[]
  phones: readonly ReadPoint[]
  post?: ReadPost
  organisation?: ReadOrganisation
  /** Only beside an organisation. */
  role?: ReadRole
  prohibitions: readonly Readonly<{ channel: Channel }>[]
  /** What was left out though the row is taken. */
  warnings: readonly RowProblem[]
}>

/** Everything that is wrong in the row, so that it is mended once. */
export type RefusedRow = Readonly<{ refused: readonly RowProblem[] }>
