/** What somebody typed into a search, as the search terms are written: folded, dashes as spaces, numbers as digits. */
import { fold } from '#platform/formats'

export type SearchWords = Readonly<{
  /** The whole of it: the beginning of a term. Empty when nothing was typed. */
  phrase: string
  /** Its words, at most six, when there are several that may each begin a term. */
  words: readonly string[]
}>

const termMax = 80
const wordsMax = 6
/** A telephone number with its spaces, dashes, brackets and plus sign. A business id is one too: digits and a dash. */
const numberShape = /^\+?[\d\s().-]{3,}$/

export function searchWords(typed: string): SearchWords {
  const text = typed.normalize('NFC').trim()
  if (numberShape.test(text) && !/^\d{7}-/.test(text)) {
    const digits = text.replaceAll(/\D/g, '').replace(/^00(?=[1-9])/, '')
    return { phrase: digits.slice(0, termMax), words: [] }
  }
  const words = fold(text)
    .split(/[\s-]+/u)
    .filter(word => word !== '')
  return {
    phrase: Array.from(words.join(' ')).slice(0, termMax).join(''),
    words: words.length > 1 ? words.slice(0, wordsMax) : [],
  }
}

/** Above every term that begins so: terms are ordered by code point, and this is the last of those. */
export const pastTerms = (beginning: string): string => `${beginning}\u{10ffff}`
