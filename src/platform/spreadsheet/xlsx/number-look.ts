/** Numbers as a sheet shows them: plain digits, days of the calendar, times of the day, codes with their leading zeros. */
import { Temporal } from '#platform/clock'

/** A workbook counts days from the beginning of 1900, or from 1904 if a Mac once made it. */
export type DayOne = '1900' | '1904'

/** The text for a number as the file writes it. */
export type NumberLook = (number: string) => string

/**
 * Days become YYYY-MM-DD, with YYYY-MM-DDTHH:MM where the format has hours and the time is not midnight; times of day
 * HH:MM; `00000` gives 00100. All else is plain, without exponent or grouping, so that 358401234567 stays a telephone
 * number. A number that no day has is left plain.
 */
export function numberLook(
  { id, code }: Readonly<{ id: number; code: string | undefined }>,
  dayOne: DayOne,
): NumberLook {
  const format = code ?? builtIn(id)
  if (/^0{2,15}$/.test(format)) return number => withZeros(plainNumber(number), format.length)
  const { hasDay, hasHour } = partsOf(format)
  if (!hasDay && !hasHour) return plainNumber
  return number => momentOf(number, { dayOne, hasDay, hasHour }) ?? plainNumber(number)
}

export function plainNumber(number: string): string {
  if (/^-?\d{1,15}$/.test(number)) return number
  const value = Number(number)
  if (number.trim() === '' || !Number.isFinite(value)) return number
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '')
}

/** The formats that files name by number only (ECMA-376-1, 18.8.30); those of East Asia mean days in every language. */
function builtIn(id: number): string {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'y'
  if (id === 22) return 'y h'
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 ? 'h' : ''
}

/** Of a format only the first section counts, without its quoted texts, colours, languages and spaces. `[h]` is no time of day. */
function partsOf(format: string): { hasDay: boolean; hasHour: boolean } {
  const letters = format
    .slice(0, 255)
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .replace(/;.*$/s, '')
    .replace(/General/i, '')
  const isElapsed = /\[(h+|m+|s+)\]/i.test(format)
  const hasHour = /[hs]/i.test(letters) && !isElapsed
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))
  return { hasDay: hasDay && !isElapsed, hasHour }
}

const withZeros = (number: string, length: number): string =>
  /^\d+$/.test(number) ? number.padStart(length, '0') : number

const lastDay = 2_958_465
/** Excel believes, as Lotus 1-2-3 did, that there was a 29 February 1900, which is its day 60. */
const daysBeforeLeap = 60

type Moment = Readonly<{ dayOne: DayOne; hasDay: boolean; hasHour: boolean }>

function momentOf(number: string, { dayOne, hasDay, hasHour }: Moment): string | undefined {
  const value = Number(number)
  if (number === '' || !(value >= 0 && value < lastDay + 1)) return undefined
  const minutes = Math.floor(Math.round((value % 1) * 86_400) / 60)
  const day = Math.floor(value) + Math.floor(minutes / 1_440)
  const time = clockTime(minutes % 1_440)
  if (!hasDay) return day === 0 ? time : undefined
  if (dayOne === '1900' && (day === 0 || day === daysBeforeLeap)) return undefined
  const start = dayOne === '1904' ? '1904-01-01' : day < daysBeforeLeap ? '1899-12-31' : '1899-12-30'
  const date = Temporal.PlainDate.from(start).add({ days: day }).toString()
  return hasHour && minutes % 1_440 !== 0 ? `${date}T${time}` : date
}

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
