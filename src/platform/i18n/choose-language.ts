/** Which language to answer in: what was asked for now, then what is known of the person, then what the browser says. */
import { defaultLanguage, isLanguage, type Language } from './language.ts'

type Wishes = Readonly<{
  /** `?lang=` of the address: asked for right now, so it wins. */
  query?: string | null | undefined
  /** What the signed-in person has chosen. */
  person?: string | null | undefined
  /** What this browser was last shown, from the session. */
  cookie?: string | null | undefined
  acceptLanguage?: string | null | undefined
}>

const headerMax = 500

/** Never throws; wishes that cannot be met are passed over. */
export function chooseLanguage({ query, person, cookie, acceptLanguage }: Wishes): Language {
  const said = [query, person, cookie].find(isLanguage)
  return said ?? preferredIn(acceptLanguage ?? '') ?? defaultLanguage
}

/** The best language of an Accept-Language header (RFC 9110, 12.5.4) that we speak; `q=0` means "anything but this". */
function preferredIn(header: string): Language | undefined {
  const wishes = header
    .slice(0, headerMax)
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters
        .map(p => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1])
        .find(q => q !== undefined)
      return { language: tag.trim().split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(wish => wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wishes.map(wish => wish.language).find(isLanguage)
}
