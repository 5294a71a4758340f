/** Days and moments as people write them: 3.3.2026 in Finnish and Swedish, 3 March 2026 in English; hours of the whole day. */
import { defaultZone, type Temporal } from '#platform/clock'
import { type Language, localeOf } from './language.ts'
import { en } from './words/en.ts'
import { fi } from './words/fi.ts'
import { sv } from './words/sv.ts'
import { wordsFor } from './words-for.ts'

const words = wordsFor({ fi, sv, en })

/** In English the month is a word, because 3/4/2026 is two different days on two sides of an ocean. */
export function formatDay(language: Language, day: Temporal.PlainDate): string {
  if (language !== 'en') return `${day.day}.${day.month}.${day.year}`
  return `${day.day} ${englishMonths.format(day.toZonedDateTime('UTC').epochMilliseconds)} ${day.year}`
}

/** The wall clock's time: 9.05 in Finnish and Swedish, 09:05 in English (SFS 4175, Språkinstitutet, ISO 8601). */
export function formatTime(language: Language, time: Temporal.PlainTime): string {
  const minutes = String(time.minute).padStart(2, '0')
  return language === 'en' ? `${String(time.hour).padStart(2, '0')}:${minutes}` : `${time.hour}.${minutes}`
}

/** A moment as it was or will be on the walls of `zone`. */
export function formatInstant(
  language: Language,
  instant: Temporal.Instant,
  zone: string = defaultZone,
): string {
  const there = instant.toZonedDateTimeISO(zone)
  return words(language).dayAndTime(
    formatDay(language, there.toPlainDate()),
    formatTime(language, there.toPlainTime()),
  )
}

/** How far a day is from today: "tänään", "huomenna", "5 päivää sitten"; months and years once they say more than days. */
export function formatDaysFromToday(
  language: Language,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  const days = today.until(day, { largestUnit: 'day' }).days
  const { years, months } = today.until(day, { largestUnit: 'year' })
  const far = relative[language]
  if (Math.abs(years) >= 2) return far.format(years, 'year')
  if (Math.abs(years * 12 + months) >= 2) return far.format(years * 12 + months, 'month')
  return far.format(days, 'day')
}

const englishMonths = new Intl.DateTimeFormat(localeOf.en, { month: 'long', timeZone: 'UTC' })

const relativeIn = (language: Language) =>
  new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' })
const relative = { fi: relativeIn('fi'), sv: relativeIn('sv'), en: relativeIn('en') }
