/** An organisation as operations take it and queries give it. */
import { z } from 'zod'
import {
  businessIdField,
  countryField,
  dayField,
  emailField,
  languageField,
  lineField,
  orNull,
  phoneField,
  websiteField,
} from '#platform/fields'
import { idOf } from '#platform/ids'
import { type ComparedColumn, type OrganisationRow, relationshipKinds } from './schema.ts'

/** What a form or a key may say of an organisation. An absent field is left as it is, null or an empty text clears it. */
export const organisationFields = {
  name: lineField(200),
  businessId: orNull(businessIdField).optional(),
  language: orNull(languageField).optional(),
  street: orNull(lineField(120)).optional(),
  postalCode: orNull(lineField(12)).optional(),
  town: orNull(lineField(80)).optional(),
  country: orNull(countryField).optional(),
  email: orNull(emailField).optional(),
  phone: orNull(phoneField).optional(),
  website: orNull(websiteField).optional(),
  companyForm: orNull(lineField(100)).optional(),
  lineOfBusiness: orNull(lineField(200)).optional(),
  /** The day from which the organisation no longer exists. */
  endedOn: orNull(dayField).optional(),
}

export const relationshipShape = z.object({
  id: idOf('rel'),
  kind: z.enum(relationshipKinds),
  since: z.string(),
  until: z.string().nullable(),
})

const sourceShape = z.object({ key: z.string(), obtainedOn: z.string() })

export const organisationShape = z.object({
  id: idOf('org'),
  name: z.string(),
  businessId: z.string().nullable(),
  language: languageField.nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  town: z.string().nullable(),
  country: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  companyForm: z.string().nullable(),
  lineOfBusiness: z.string().nullable(),
  endedOn: z.string().nullable(),
  /** Null where nobody told it. */
  source: sourceShape.nullable(),
  /** Of the fields that came from elsewhere than the rest, by the column's name. */
  fieldSources: z.array(z.object({ field: z.string(), source: sourceShape.nullable() })),
  /** When the public business register last answered about it. */
  ytjCheckedAt: z.string().nullable(),
  createdAt: z.string(),
  archivedAt: z.string().nullable(),
  version: z.int(),
  relationships: z.array(relationshipShape),
})

export type Relationship = z.output<typeof relationshipShape>
export type Organisation = z.output<typeof organisationShape>

type Typed = { [K in keyof typeof organisationFields]?: z.output<(typeof organisationFields)[K]> | undefined }

type Written = ComparedColumn | 'business_id' | 'language' | 'email' | 'phone'

/** The columns that were given. */
export function columnsOf(typed: Typed): Partial<Pick<OrganisationRow, Written>> {
  const columns = {
    name: typed.name,
    business_id: typed.businessId,
    language: typed.language,
    street: typed.street,
    postal_code: typed.postalCode,
    town: typed.town,
    country: typed.country,
    email: typed.email,
    phone: typed.phone,
    website: typed.website,
    company_form: typed.companyForm,
    line_of_business: typed.lineOfBusiness,
    ended_on: typed.endedOn,
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}
