/**
 * The copy of everything held about one person, as data (GDPR Art. 15 and 20): what the page, the printed letter, the file
 * and the API all show. Keys are those of the register's published definition; `text` is the value as a person reads it.
 */
import { z } from 'zod'
import { idOf } from '#platform/ids'

const named = z.object({ key: z.string(), name: z.string() })

const sourceShape = named.extend({ obtainedOn: z.string() }).nullable()

const valueShape = z.object({
  column: z.string(),
  label: z.string(),
  value: z.unknown(),
  text: z.string(),
  category: named,
  purposes: z.array(named),
  /** Null: our own record of what was done. */
  source: sourceShape,
  /** The last day it may be held; `open` while what it is counted from still runs; null when it is due. */
  until: z.string().nullable(),
})

const rowShape = z.object({
  /** What is true of the row whoever it is about, as context. */
  facts: z.array(z.object({ column: z.string(), label: z.string(), text: z.string() })),
  values: z.array(valueShape),
  /** Of all values that don't tell another. */
  source: sourceShape,
})

const purposeShape = named.extend({
  wording: z.string(),
  basis: z.string(),
  law: z.string().nullable(),
  kept: z.string(),
  recipients: z.array(z.string()),
})

const recipientShape = named.extend({
  wording: z.string(),
  country: z.string(),
  safeguard: z.string().nullable(),
})

const controllerShape = z.object({
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  town: z.string(),
  phone: z.string(),
  email: z.string(),
})

export const copyShape = z.object({
  format: z.literal('seloste-copy/1'),
  language: z.enum(['fi', 'sv', 'en']),
  madeAt: z.string(),
  person: z.object({ id: idOf('per'), name: z.string() }),
  register: named,
  controller: controllerShape,
  contact: z.object({ title: z.string(), name: z.string(), phone: z.string(), email: z.string() }),
  held: z.array(
    z.object({ record: z.string(), holds: z.string(), role: z.string(), rows: z.array(rowShape) }),
  ),
  purposes: z.array(purposeShape),
  recipients: z.array(recipientShape),
  /** When and for what the data was looked at (CJEU C-579/21), newest first; by day, without names of the staff. */
  lookedAt: z.array(z.object({ day: z.string(), purpose: named, use: z.string(), times: z.int() })),
  rights: z.array(z.object({ article: z.string(), name: z.string(), wording: z.string() })),
})

export type CopyDocument = z.output<typeof copyShape>
export type CopiedRowTold = z.output<typeof rowShape>
