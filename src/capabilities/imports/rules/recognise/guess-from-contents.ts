/** What the first rows of a column look like: it may back a guess, and never overrides a heading that is sure. */
import { readBusinessId, readEmail, readPhone } from '#platform/formats'
import { isBlank } from '../read/is-blank.ts'
import { readYes } from '../read/read-answer.ts'
import { splitAddresses } from '../read/read-emails.ts'
import type { Target } from './targets.ts'

const cellsMax = 50
const company =
  /\b(?:oy|oyj|ab|abp|ky|ry|rf|tmi|oü|gmbh|ltd|inc|plc|as|aps|osuuskunta|kaupunki|kunta|yliopisto)\.?$/i

const looks: Readonly<Partial<Record<Target, (text: string) => boolean>>> = {
  email: text => splitAddresses(text).every(address => readEmail(address).ok),
  phone: text => /^'?[+0(]/.test(text) && readPhone(text.replace(/^'/, '')).ok,
  'business-id': text => /-|^FI/i.test(text) && readBusinessId(text).ok,
  'organisation-name': text => company.test(text.trim()),
  'is-contact': text => readYes(text) !== undefined,
}

/** Cells of the column that say something. */
export const filledCells = (sample: readonly (readonly string[])[], column: number): readonly string[] =>
  sample
    .slice(0, cellsMax)
    .map(row => row[column] ?? '')
    .filter(text => text.length < 1000 && !isBlank(text))

/** At least half of the cells that say something look like it; undefined where a look tells nothing. */
export function looksLike(target: Target, cells: readonly string[]): boolean | undefined {
  const look = looks[ofPerson[target] ?? target]
  if (look === undefined || cells.length === 0) return undefined
  return cells.filter(look).length * 2 >= cells.length
}

const ofPerson: Readonly<Partial<Record<Target, Target>>> = {
  'organisation-email': 'email',
  'organisation-phone': 'phone',
}

/** Of a column whose heading says nothing. Yes and no, and a number that might be anything, are no ground for a guess. */
export const guessFromContents = (cells: readonly string[]): Target | undefined =>
  (['email', 'business-id', 'phone', 'organisation-name'] as const).find(
    target => looksLike(target, cells) === true,
  )
