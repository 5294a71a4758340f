/** An import as its pages and the API tell it. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { dialectField } from '../dialect-field.ts'
import { targets } from '../rules/recognise/targets.ts'
import { importStates } from '../schema.ts'

const aim = z.enum(['ignore', ...targets])

export const summaryShape = z.object({
  id: idOf('imp'),
  sourceId: z.uuid(),
  sourceKey: z.string(),
  obtainedOn: z.string(),
  purpose: z.string(),
  state: z.enum(importStates),
  fileName: z.string().nullable(),
  bytes: z.int().nullable(),
  shape: z.enum(['own', 'lyyti', 'hubspot', 'mailchimp']).nullable(),
  counts: z.object({
    new: z.int(),
    matched: z.int(),
    changed: z.int(),
    refused: z.int(),
    repeated: z.int(),
  }),
  /** Lines with data in the file; null until it has been gone through. */
  lines: z.int().nullable(),
  /** The line that the running pass has come to. */
  at: z.int(),
  problem: z.string().nullable(),
  problemLine: z.int().nullable(),
  tellBy: z.string().nullable(),
  toldOn: z.string().nullable(),
  kept: z.int(),
  begunAt: z.string(),
  finishedAt: z.string().nullable(),
  version: z.int(),
})

export const importShape = summaryShape.extend({
  dialect: dialectField.nullable(),
  sheets: z.array(z.string()),
  headings: z.array(z.string()),
  targets: z.array(aim).nullable(),
  sample: z.array(z.array(z.string())),
  suggested: z.array(
    z.object({ target: aim, confidence: z.enum(['sure', 'guess']), reason: z.string().optional() }),
  ),
  untold: z.int(),
})

export type ImportSummary = z.output<typeof summaryShape>
export type Import = z.output<typeof importShape>
