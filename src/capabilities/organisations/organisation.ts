/** An organisation as operations take it and queries give it. */
import { z } from 'zod'
import {
  businessIdField,
  countryField,
  emailField,
  languageField,
  lineField,
  orNull,
  phoneField,
} from '#platform/fields'
import { idOf } from '#platform/ids'
import { type OrganisationRow, relationshipKinds } from './schema.ts'

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
  website: orNull(websiteField()).optional(),
}

export const relationshipShape = z.object({
  id: idOf('rel'),
  kind: z.enum(relationshipKinds),
  since: z.string(),
  until: z.string().nullable(),
})

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
  createdAt: z.string(),
  archivedAt: z.string().nullable(),
  version: z.int(),
  relationships: z.array(relationshipShape),
})

export type Relationship = z.output<typeof relationshipShape>
export type Organisation = z.output<typeof organisationShape>

type Typed = { [K in keyof typeof organisationFields]?: z.output<(typeof organisationFields)[K]> | undefined }

/** The columns that were given. */
export function columnsOf(typed: Typed): Partial<Omit<OrganisationRow, 'register_id' | 'version'>> {
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
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

/** A site's address without its scheme is read as https; other schemes are no sites. */
function websiteField() {
  return z
    .string()
    .max(200)
    .transform(text => (/^[a-z]+:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`))
    .refine(text => /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/i.test(text) && text.length <= 200, 'not-url')
}
