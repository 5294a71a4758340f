/** Countries as files name them: by code, or by name in one of our languages. */
import { countries, fold, isCountry } from '#platform/formats'
import { languages } from '#platform/i18n'

/** Names in use beside those of the Unicode data, folded. */
const alsoCalled: Readonly<Record<string, string>> = {
  fin: 'FI',
  'republic of finland': 'FI',
  swe: 'SE',
  est: 'EE',
  nor: 'NO',
  dnk: 'DK',
  deu: 'DE',
  usa: 'US',
  uk: 'GB',
  england: 'GB',
  englanti: 'GB',
  'great britain': 'GB',
  'iso-britannia': 'GB',
  storbritannien: 'GB',
}

let known: ReadonlyMap<string, string> | undefined

/** Answers an ISO 3166-1 code of two letters, undefined for what names no country. */
export function readCountry(typed: string): string | undefined {
  const text = typed.length > 80 ? '' : typed.trim()
  const code = text.toUpperCase()
  if (isCountry(code)) return code
  known ??= new Map([
    ...languages.flatMap(language => countries(language).map(named)),
    ...Object.entries(alsoCalled),
  ])
  return known.get(fold(text))
}

const named = ({ code, name }: Readonly<{ code: string; name: string }>): [string, string] => [
  fold(name),
  code,
]
