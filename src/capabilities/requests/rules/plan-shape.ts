/** What erasing somebody would do, as data: three columns, each item with what it is, how many, why and until when. */
import { z } from 'zod'
import { idOf } from '#platform/ids'

const itemShape = z.object({
  record: z.string(),
  /** What it is to the person, and the facts that tell one row from another. */
  holds: z.string(),
  facts: z.array(z.string()),
  /** The names of the values, not the values: a plan is read by more people than the data. */
  values: z.array(z.string()),
  rows: z.int(),
  /** Under which purpose and law it stays; null where it goes now, and where it stays because it names nobody any more. */
  why: z
    .object({
      key: z.string(),
      name: z.string(),
      basis: z.string(),
      law: z.string().nullable(),
      article: z.string().nullable(),
      wording: z.string().nullable(),
    })
    .nullable(),
  /** The last day it is kept; null where no day can be told yet. */
  until: z.string().nullable(),
})

export const planShape = z.object({
  language: z.enum(['fi', 'sv', 'en']),
  day: z.string(),
  person: z.object({ id: idOf('per'), name: z.string() }),
  controller: z.object({ name: z.string(), street: z.string(), postalCode: z.string(), town: z.string() }),
  contact: z.object({ title: z.string(), name: z.string(), phone: z.string(), email: z.string() }),
  now: z.array(itemShape),
  later: z.array(itemShape),
  stays: z.array(itemShape),
  complaint: z.string().nullable(),
})

export type PlanDocument = z.output<typeof planShape>
export type PlanItem = z.output<typeof itemShape>
