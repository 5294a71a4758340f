/** The record of processing as it is now. Not public: it tells how the register is secured. */
import { z } from 'zod'
import { query } from '#platform/operation'
import { recordOfProcessing } from '../rules/record-of-processing.ts'

export const getRecord = query({
  name: 'notice.get-record-of-processing',
  may: 'notice:see',
  for: 'accountability',
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  run: async ({ register, declarations, language }) =>
    recordOfProcessing(register.definition, declarations, language),
})
