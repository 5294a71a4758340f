/** What is typed about a member of the staff, read into one form. */
import { z } from 'zod'
import { readEmail, readLine } from '#platform/formats'
import { languages } from '#platform/i18n'
import { roleKeys } from './roles.ts'

/** The address by which somebody signs in: compared without regard to case, written to as it is. */
export const emailInput = z
  .string()
  .max(400)
  .transform((typed, context) => {
    const read = readEmail(typed)
    if (read.ok) return read.value.key
    context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'required' : `email.${read.problem}` })
    return z.NEVER
  })

export const nameInput = z
  .string()
  .max(900)
  .transform((typed, context) => {
    const read = readLine(typed, 200)
    if (read.ok) return read.value
    context.addIssue({
      code: 'custom',
      message: read.problem === 'empty' ? 'required' : `text.${read.problem}`,
    })
    return z.NEVER
  })

export const rolesInput = z
  .array(z.enum(roleKeys as [string, ...string[]]))
  .min(1)
  .max(10)
export const languageInput = z.enum(languages)
export const tokenInput = z.string().min(20).max(200)
