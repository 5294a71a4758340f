/** An amount as each language writes it: 1 234,50 € or €1,234.50. */
import { type Language, localeOf } from '#platform/i18n'
import type { Money } from './money.ts'

/** Exact: the digits are put together as text and never pass through a floating-point number. */
export function formatMoney(language: Language, { minor, currency }: Money): string {
  const size = minor < 0n ? -minor : minor
  const digits = size.toString().padStart(3, '0')
  const decimal = `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`
  return new Intl.NumberFormat(localeOf[language], { style: 'currency', currency }).format(decimal)
}
