/** What a line is found again by: keyed hashes, so that they tell nothing to whoever has only the table. */
import { nameKey } from '#platform/formats'
import type { Register } from '#platform/registers'
import type { Line } from './rules/decide/line.ts'
import { pointsOf } from './rules/decide/line.ts'
import type { ReadRow } from './rules/read/index.ts'

type Told = Readonly<{ register: Register; sourceKey: string; digest: string }>

/** A row with the keys that deciding needs. */
export function lineOf(line: number, row: ReadRow, told: Told): Line {
  const { register } = told
  const identityIndex =
    row.identityCode === undefined
      ? undefined
      : register.vault.blindIndex('identity-code', row.identityCode).toString('hex')
  return { line, row, points: pointsOf(row), identityIndex, rowKey: rowKey(row, told) }
}

/**
 * Equal rows of one source are one person, so that importing twice is importing once. A row that says nothing but a name is
 * known again only in the same file: two people are called the same more often than one is told of twice.
 */
function rowKey(row: ReadRow, { register, sourceKey, digest }: Told): string | undefined {
  const { warnings, prohibitions, ...facts } = row
  const isBare = row.emails.length + row.phones.length === 0 && row.identityCode === undefined
  const scope = isBare ? digest : ''
  return uuidOf(register, 'import-row', `${sourceKey}|${scope}|${canonical(facts)}`)
}

/** By which two new people of one file are seen to be one, before any of them is written. */
export function keysInFile({ row, points, identityIndex }: Line, register: Register): readonly string[] {
  const name = nameKey(row.givenNames ?? '', row.familyName ?? '')
  const reached = points
    .filter(({ kind }) => kind !== 'post' && name !== '')
    .map(({ kind, key }) => uuidOf(register, 'import-point', `${kind}|${key}|${name}`))
  return identityIndex === undefined
    ? reached
    : [...reached, uuidOf(register, 'import-identity', identityIndex)]
}

/** The same text for the same facts, whatever order a reader told them in. */
const canonical = (facts: object): string =>
  JSON.stringify(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

function uuidOf(register: Register, kind: string, value: string): string {
  const hex = register.vault.blindIndex(kind, value).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
