import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import {
  chooseLanguage,
  compareNames,
  formatBytes,
  formatDay,
  formatDaysFromToday,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  languages,
  plural,
  type WordsOf,
  wordsFor,
} from './index.ts'

const day = Temporal.PlainDate.from('2026-03-03')

test('a day is written as each language writes it', () => {
  expect(languages.map(language => formatDay(language, day))).toEqual([
    '3.3.2026',
    '3.3.2026',
    '3 March 2026',
  ])
})

test('English knows the months by name', () => {
  const months = Array.from(
    { length: 12 },
    (_, i) => formatDay('en', day.with({ month: i + 1 })).split(' ')[1],
  )
  expect(months.join(' ')).toBe(
    'January February March April May June July August September October November December',
  )
})

test('a moment is told by the clock on the wall where the reader is', () => {
  const instant = Temporal.Instant.from('2026-07-01T06:05:00Z')
  expect(languages.map(language => formatInstant(language, instant))).toEqual([
    '1.7.2026 klo 9.05',
    '1.7.2026 kl. 9.05',
    '1 July 2026 at 09:05',
  ])
  expect(formatInstant('fi', instant, 'America/New_York')).toBe('1.7.2026 klo 2.05')
})

test.each([
  ['2026-03-03', 'tänään', 'i dag', 'today'],
  ['2026-03-04', 'huomenna', 'i morgon', 'tomorrow'],
  ['2026-02-26', '5 päivää sitten', 'för 5 dagar sedan', '5 days ago'],
  ['2026-05-04', '2 kuukauden päästä', 'om 2 månader', 'in 2 months'],
  ['2025-02-03', '13 kuukautta sitten', 'för 13 månader sedan', '13 months ago'],
  ['2032-03-03', '6 vuoden päästä', 'om 6 år', 'in 6 years'],
])('how far %s is from 3 March 2026', (to, ...told) => {
  expect(languages.map(language => formatDaysFromToday(language, Temporal.PlainDate.from(to), day))).toEqual(
    told,
  )
})

test('numbers, shares, sizes and lists are written as each language writes them', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(languages.map(language => plain(formatNumber(language, 1234567.5)))).toEqual([
    '1 234 567,5',
    '1 234 567,5',
    '1,234,567.5',
  ])
  expect(languages.map(language => plain(formatPercent(language, 0.255)))).toEqual([
    '25,5 %',
    '25,5 %',
    '25.5%',
  ])
  expect(languages.map(language => plain(formatBytes(language, 1_540_000)))).toEqual([
    '1,5 Mt',
    '1,5 MB',
    '1.5 MB',
  ])
  expect(plain(formatBytes('fi', 12))).toBe('12 t')
  expect(languages.map(language => formatList(language, ['a', 'b', 'c']))).toEqual([
    'a, b ja c',
    'a, b och c',
    'a, b and c',
  ])
})

test('a counted thing takes the form that its number asks for', () => {
  const people = (count: number) =>
    plural('fi', count, { one: `${count} henkilö`, other: `${count} henkilöä` })
  expect([0, 1, 2, 21].map(people)).toEqual(['0 henkilöä', '1 henkilö', '2 henkilöä', '21 henkilöä'])
})

test('Finnish order puts å, ä and ö last', () => {
  const names = ['Öberg', 'Zetterberg', 'Äijälä', 'Åberg', 'Aalto']
  expect(names.toSorted((a, b) => compareNames('fi', a, b))).toEqual([
    'Aalto',
    'Zetterberg',
    'Åberg',
    'Äijälä',
    'Öberg',
  ])
})

test('what is asked for now wins over what is known, and that over what the browser says', () => {
  expect(chooseLanguage({ query: 'sv', person: 'en', cookie: 'fi', acceptLanguage: 'fi' })).toBe('sv')
  expect(chooseLanguage({ query: 'de', person: 'en', cookie: 'fi' })).toBe('en')
  expect(chooseLanguage({ cookie: 'sv', acceptLanguage: 'en' })).toBe('sv')
  expect(chooseLanguage({ acceptLanguage: 'de, en-US;q=0.8, sv-FI;q=0.9' })).toBe('sv')
  expect(chooseLanguage({ acceptLanguage: 'fi;q=0, en' })).toBe('en')
  expect(chooseLanguage({ acceptLanguage: 'de' })).toBe('fi')
  expect(chooseLanguage({})).toBe('fi')
})

test('whatever the browser says, a language is chosen', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, acceptLanguage) => {
      expect(languages).toContain(chooseLanguage({ query, acceptLanguage }))
    }),
  )
})

test('words are those of the language', () => {
  const en = { title: 'People', found: (count: number) => `${count} found`, deep: { er: 'deeper' } }
  const fi = {
    title: 'Henkilöt',
    found: count => `${count} löytyi`,
    deep: { er: 'syvemmällä' },
  } satisfies WordsOf<typeof en>
  const sv: WordsOf<typeof en> = {
    title: 'Personer',
    found: count => `${count} hittades`,
    deep: { er: 'djupare' },
  }
  const words = wordsFor({ fi, sv, en })
  expect(languages.map(language => words(language).found(2))).toEqual(['2 löytyi', '2 hittades', '2 found'])
  expect(words('sv').deep.er).toBe('djupare')
  // @ts-expect-error a missing sentence does not compile
  const incomplete: WordsOf<typeof en> = { title: 'Personer', deep: { er: 'djupare' } }
  expect(incomplete.found).toBeUndefined()
})
