/** Text as people type it: composed (NFC), trimmed, without the characters that nobody sees, and never longer than said. */
import { type Checked, right, wrong } from './checked.ts'

export type TextProblem = 'empty' | 'too-long' | 'unseen-characters'

/** One line, its spaces single: a name, a street. `max` counts code points, as PostgreSQL's char_length does. */
export function readLine(text: string, max: number): Checked<string, TextProblem> {
  if (text.length <= max && plain.test(text)) return right(text)
  if (text.length > max * 4 + 100) return wrong('too-long')
  const line = text.replaceAll(meaningless, '').replaceAll(/[\s\u200b\ufeff]+/g, ' ')
  return bounded(line.normalize('NFC').trim(), max, unseen)
}

/** Most lines by far: in their one form already, as whoever reads a million of them is glad to see at once. */
const plain = /^[\wÀ-ÖØ-öø-ÿ.,'&()/-]+(?: [\wÀ-ÖØ-öø-ÿ.,'&()/-]+)*$/

/** Several lines, ended by a line feed each: a remark. */
export function readText(text: string, max: number): Checked<string, TextProblem> {
  if (text.length > max * 4 + 100) return wrong('too-long')
  const lines = text
    .replaceAll(meaningless, '')
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/\r\n?/g, '\n')
  return bounded(lines.normalize('NFC').trim(), max, unseenExceptLayout)
}

/** Soft hyphens, joiners of words, marks of direction: they come along when a text is copied, and say nothing in a register. */
const meaningless = /[\u00ad\u061c\u180e\u200e\u200f\u2060-\u2064]/g

/**
 * Control characters (PostgreSQL refuses NUL), lone halves of surrogate pairs, and whatever else is written but not seen, with
 * which one name can be made to look like another. The two joiners of letters stay: Persian names and some emoji need them.
 */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0\ufffe\uffff]/u
const unseenExceptLayout = new RegExp(`(?![\\n\\t])${unseen.source}`, 'u')

/** Something to be seen: not marks that stand on a letter which is not there. */
const seen = /[^\s\p{M}\u200c\u200d]/u

function bounded(text: string, max: number, forbidden: RegExp): Checked<string, TextProblem> {
  if (!seen.test(text) && !forbidden.test(text)) return wrong('empty')
  if (forbidden.test(text)) return wrong('unseen-characters')
  return Array.from(text).length > max ? wrong('too-long') : right(text)
}
