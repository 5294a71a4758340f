/** Fields that several operations of imports take. */
import { z } from 'zod'
import { dayField } from '#platform/fields'

export const sourceOfImport = z.strictObject({ key: z.string().min(1).max(40), obtainedOn: dayField })

/** A purpose of the definition, which the file's facts are held for. */
export const purposeField = z.string().min(1).max(40)
