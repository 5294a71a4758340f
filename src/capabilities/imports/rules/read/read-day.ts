/** A day as files tell it: ISO 8601, the Finnish way, with slashes where only one reading is possible, or as Excel counts days. */
import { Temporal } from '#platform/clock'
import type { Checked } from '#platform/formats'

export type DayProblem = 'not-day' | 'day-unclear' | 'day-in-future'

const iso = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/
const finnish = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})$/
const slashes = /^(\d\d?)\/(\d\d?)\/(\d{4})$/
const shortYear = /^\d\d?[./-]\s?\d\d?[./-]\s?\d\d$/
const serial = /^[1-9]\d{0,4}$/
const serialMax = 80_000
const yearMin = 1800

/** Answers `YYYY-MM-DD`, from 1800 to `today`. */
export function readDay(typed: string, today: Temporal.PlainDate): Checked<string, DayProblem> {
  const text = typed.length > 40 ? '' : typed.trim()
  const day = serial.test(text) ? readSerial(Number(text), text) : readWritten(text)
  if (typeof day === 'string') return { ok: false, problem: day }
  if (day.year < yearMin) return { ok: false, problem: 'not-day' }
  if (Temporal.PlainDate.compare(day, today) > 0) return { ok: false, problem: 'day-in-future' }
  return { ok: true, value: day.toString() }
}

type Read = Temporal.PlainDate | DayProblem

function readWritten(text: string): Read {
  const [, year, month, day] = iso.exec(text) ?? []
  if (year !== undefined) return dayOf(year, month, day)
  const [, finnishDay, finnishMonth, finnishYear] = finnish.exec(text) ?? []
  if (finnishYear !== undefined) return dayOf(finnishYear, finnishMonth, finnishDay)
  const [, first, second, slashYear] = slashes.exec(text) ?? []
  if (slashYear !== undefined) return readSlashes(Number(first), Number(second), slashYear)
  return shortYear.test(text) ? 'day-unclear' : 'not-day'
}

/** 3/4/2024 is two different days on two sides of an ocean; 13/4 and 4/13 are one. */
function readSlashes(first: number, second: number, year: string): Read {
  if (first > 12 || first === second) return dayOf(year, second, first)
  return second > 12 ? dayOf(year, first, second) : 'day-unclear'
}

/**
 * Excel's days: 1 is 1 January 1900, and it has a 29 February 1900 that never was. What is more likely a year (1985), or a day
 * and month of which Excel ate the first zero (10190 for 010190), is not taken for a count of days.
 */
function readSerial(days: number, text: string): Read {
  if (days > serialMax || days === 60) return 'not-day'
  if (days >= yearMin && days < 2200) return 'day-unclear'
  const month = text.length === 5 ? Number(text.slice(1, 3)) : 0
  if (month >= 1 && month <= 12) return 'day-unclear'
  return dayBeforeExcel.add({ days: days > 60 ? days - 1 : days })
}

const dayBeforeExcel = Temporal.PlainDate.from('1899-12-31')

function dayOf(year: unknown, month: unknown, day: unknown): Read {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(parts, { overflow: 'reject' })
  } catch {
    return 'not-day'
  }
}
