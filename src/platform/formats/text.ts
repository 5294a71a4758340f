/** Text as people type it: composed (NFC), trimmed, without the characters that nobody sees, and never longer than said. */
import { type Checked, right, wrong } from './checked.ts'

export type TextProblem = 'empty' | 'too-long' | 'unseen-characters'

/** One line, its spaces single: a name, a street. `max` counts code points, as PostgreSQL's char_length does. */
export function readLine(text: string, max: number): Checked<string, TextProblem> {
  if (text.length > max * 4 + 100) return wrong('too-long')
  return bounded(
    text
      .normalize('NFC')
      .replaceAll(/[\s\u200b\ufeff]+/g, ' ')
      .trim(),
    max,
    unseen,
  )
}

/** Several lines, ended by a line feed each: a remark. */
export function readText(text: string, max: number): Checked<string, TextProblem> {
  if (text.length > max * 4 + 100) return wrong('too-long')
  return bounded(text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim(), max, unseenExceptLayout)
}

/**
 * Control characters (PostgreSQL refuses NUL), lone halves of surrogate pairs, and the marks that turn the direction of
 * writing, with which one name can be made to look like another.
 */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u
const unseenExceptLayout = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u

function bounded(text: string, max: number, forbidden: RegExp): Checked<string, TextProblem> {
  if (text === '') return wrong('empty')
  if (forbidden.test(text)) return wrong('unseen-characters')
  return Array.from(text).length > max ? wrong('too-long') : right(text)
}
