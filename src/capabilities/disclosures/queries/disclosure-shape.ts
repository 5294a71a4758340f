/** A disclosure as its queries tell it: ids and keys of the definition, which the pages give their names. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { type DisclosureRow, formats } from '../schema.ts'

export const disclosureShape = z.object({
  id: idOf('dis'),
  givenAt: z.string(),
  actor: z.object({ kind: z.string(), id: z.uuid().nullable() }),
  purpose: z.string(),
  recipient: z.string(),
  list: z.string(),
  columns: z.array(z.string()),
  format: z.enum(formats),
  subjects: z.int(),
})

export type Disclosure = z.output<typeof disclosureShape>

export const disclosureOf = (row: Omit<DisclosureRow, 'register_id'>): Disclosure => ({
  id: row.id,
  givenAt: row.given_at,
  actor: { kind: row.actor_kind, id: row.actor_id },
  purpose: row.purpose,
  recipient: row.recipient,
  list: row.list,
  columns: [...row.columns],
  format: row.format,
  subjects: row.subjects,
})
