/** The Finnish business id (Y-tunnus): seven digits, a dash, a check digit. */
import { validate } from 'stdnum/lib/cjs/fi/ytunnus.js'
import { type Checked, right, wrong } from './checked.ts'

export type BusinessIdProblem = 'shape' | 'check-digit'

/** Old ids were written with six digits before the dash; they are the same with a zero in front. */
const shape = /^(\d{6,7})-?(\d)$/
const typedMax = 40

/** Answers `1234567-1`. The dash may be left out and FI put in front, as in a VAT number. */
export function readBusinessId(typed: string): Checked<string, BusinessIdProblem> {
  if (typed.length > typedMax) return wrong('shape')
  const plain = typed
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^FI(?=\d{8}$)/i, '')
  const parts = shape.exec(plain)
  if (parts === null) return wrong('shape')
  const [, digits = '', check = ''] = parts
  const id = `${digits.padStart(7, '0')}-${check}`
  return validate(id).isValid ? right(id) : wrong('check-digit')
}
