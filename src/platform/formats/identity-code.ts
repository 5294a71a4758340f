/**
 * The Finnish personal identity code (henkilötunnus), with the separators added on 1 January 2023. The separator is a part
 * of the code that tells people apart: 100190-999P and 100190Y999P are two persons, so all eleven characters are the key.
 *
 * Ours, because the library at hand (stdnum 1.12) takes the individual numbers 000 and 001, which are never given.
 */
import { Temporal } from '#platform/clock'
import { type Checked, right, wrong } from './checked.ts'

export type IdentityCode = Readonly<{
  /** Eleven characters, upper case. */
  code: string
  birthDate: Temporal.PlainDate
  /** Individual numbers 900–999 are given for a time by an organisation itself, and name nobody elsewhere. */
  temporary: boolean
}>

export type IdentityCodeProblem =
  | 'shape'
  | 'no-such-day'
  | 'not-born-yet'
  | 'individual-number'
  | 'check-character'

const shape = /^(\d\d)(\d\d)(\d\d)([-+ABCDEFUVWXY])(\d{3})([0-9ABCDEFHJKLMNPRSTUVWXY])$/
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const typedMax = 40

/** Reads what was typed, in either case, with any dash and stray spaces; `today` is where births end. */
export function readIdentityCode(
  typed: string,
  today: Temporal.PlainDate,
): Checked<IdentityCode, IdentityCodeProblem> {
  if (typed.length > typedMax) return wrong('shape')
  const code = typed
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
  const parts = shape.exec(code)
  if (parts === null) return wrong('shape')
  const [, day = '', month = '', year = '', sign = '', individual = '', check = ''] = parts
  const birthDate = dayOf(centuryOf(sign) + Number(year), Number(month), Number(day))
  if (birthDate === undefined) return wrong('no-such-day')
  if (Number(individual) < 2) return wrong('individual-number')
  const remainder = Number(`${day}${month}${year}${individual}`) % 31
  if (checkCharacters[remainder] !== check) return wrong('check-character')
  if (Temporal.PlainDate.compare(birthDate, today) > 0) return wrong('not-born-yet')
  return right({ code, birthDate, temporary: Number(individual) >= 900 })
}

/** What a page shows until somebody reveals the code with a reason: nothing of it, so nothing is decrypted to show it. */
export const hiddenIdentityCode = '••••••-••••'

const centuryOf = (sign: string): number => (sign === '+' ? 1800 : '-UVWXY'.includes(sign) ? 1900 : 2000)

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
