/** How a file is to be read, as the page or the recognition says it. */
import { z } from 'zod'

export const dialectField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('csv'),
    encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']),
    delimiter: z.enum([',', ';', '\t']),
  }),
  z.strictObject({ kind: z.literal('xlsx'), sheet: z.string().max(200) }),
])
