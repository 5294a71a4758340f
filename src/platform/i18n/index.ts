/** The door to languages: which one a person reads, their sentences, and how each writes days, numbers and lists. */
export { chooseLanguage } from './choose-language.ts'
export { compareNames, formatBytes, formatList, formatNumber, formatPercent, plural } from './format-text.ts'
export { formatDay, formatDaysFromToday, formatInstant, formatTime } from './format-time.ts'
export { defaultLanguage, isLanguage, type Language, languages, localeOf } from './language.ts'
export { inEachLanguage, type WordsOf, wordsFor } from './words-for.ts'
