/** The form of each of a definition's eleven files, as a data-protection officer writes them. */

import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isCountry } from './countries.ts'
import { tellings } from './definition.ts'
import { parseKeep } from './term.ts'

/** Messages are forms ("is not …. Write …."), so that the loader makes every problem one sentence and a remedy. */
const line = z.string().trim().min(1).max(200)
const text = z.string().trim().min(1).max(8000)
const localised = z.strictObject({ fi: text, sv: text, en: text }).readonly()
const localisedLine = z.strictObject({ fi: line, sv: line, en: line }).readonly()

const key = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)
const clauseCode = z.string().regex(/^N\d{1,2}(\.[a-z0-9]{1,3})?$/)
const clauses = z.array(clauseCode).max(50).default([])
const keep = z.string().refine(value => parseKeep(value) !== undefined, {
  message: 'a length such as P3Y, P18M or P14D (at most 100 years)',
})
const day = z.string().refine(isDay, { message: 'a day such as 2027-01-31' })
const country = z
  .string()
  .refine(isCountry, { message: 'a country code of two capitals (ISO 3166-1) such as FI' })
const email = z.email({ message: 'an e-mail address' }).max(254)

const term = z.strictObject({
  keep,
  countedFrom: z.enum(['day', 'end-of-calendar-year']).default('day'),
  law: localised.exactOptional(),
})
const terms = z.record(key, term)
const keyed = <T extends z.ZodType>(item: T) => z.record(key, item)
const told = { clauses, name: localisedLine, wording: localised }

const purpose = z.strictObject({
  ...told,
  basis: z.enum(['consent', 'contract', 'legal-obligation', 'legitimate-interest']),
  law: localised.exactOptional(),
  balancing: localised.exactOptional(),
  recipients: z.array(key).max(100).default([]),
  directMarketing: z.boolean().default(false),
  outlivesErasure: z.strictObject({ article: line, wording: localised }).exactOptional(),
  terms,
})

const category = z.strictObject({
  ...told,
  protection: z.enum(['ordinary', 'encrypted']).default('ordinary'),
  article9: localised.exactOptional(),
  terms: terms.default({}),
})

const recipient = z.strictObject({
  ...told,
  role: z.enum(['processor', 'controller', 'joint-controller']),
  country,
  safeguard: z
    .strictObject({ kind: z.enum(['adequacy', 'scc', 'bcr', 'derogation']), reference: text, reviewBy: day })
    .exactOptional(),
})

const right = z.strictObject({
  article: line,
  ...told,
  withinDays: z.int().min(1).max(90).exactOptional(),
})

const section = z.strictObject({
  number: z.int().min(1).max(99),
  title: localisedLine,
  tells: z.array(z.enum(tellings)).max(tellings.length).default([]),
  clauses: z.record(clauseCode, localised),
})

const register = z.strictObject({
  key,
  name: localisedLine,
  controller: z.strictObject({
    name: line,
    businessId: z
      .string()
      .regex(/^\d{7}-\d$/, { message: 'a business id such as 1234567-1' })
      .exactOptional(),
    street: line,
    postalCode: line,
    town: line,
    country,
    phone: line,
    email,
    site: line,
  }),
  contact: z.strictObject({ title: localisedLine, name: line, phone: line, email }),
  hosts: z
    .array(z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/))
    .max(20)
    .default([]),
  brand: z
    .strictObject({ accent: z.string().regex(/^#[0-9a-f]{6}$/i, { message: 'a colour such as #1f5c4d' }) })
    .exactOptional(),
})

const untilLater = z.array(key).max(200).default([])

/** By file name, in the order that a reader takes them. */
export const fileSchemas = {
  'register.yaml': register,
  'clocks.yaml': keyed(z.strictObject({ name: localisedLine })),
  'purposes.yaml': keyed(purpose),
  'categories.yaml': keyed(category),
  'groups.yaml': keyed(z.strictObject(told)),
  'sources.yaml': keyed(z.strictObject({ ...told, from: z.enum(['person', 'elsewhere']) })),
  'recipients.yaml': keyed(recipient),
  'security.yaml': z
    .array(z.strictObject({ clauses, wording: localised }))
    .min(1)
    .max(200),
  'rights.yaml': z.strictObject({
    access: right,
    rectification: right,
    erasure: right,
    restriction: right,
    portability: right,
    objection: right,
    'consent-withdrawal': right.exactOptional(),
    complaint: right,
  }),
  'notice.yaml': z.array(section).min(1).max(50),
  'not-yet-kept.yaml': z.strictObject({
    purposes: untilLater,
    categories: untilLater,
    groups: untilLater,
    sources: untilLater,
  }),
}

export type FileName = keyof typeof fileSchemas

/** Every file's content, read and in form, and not yet held against the others. */
export type DefinitionFiles = { readonly [F in FileName]: z.output<(typeof fileSchemas)[F]> }

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
