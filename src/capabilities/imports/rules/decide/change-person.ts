/** What a line changes of somebody: names that are newer or were missing, and what is sealed. */
import { nameKey } from '#platform/formats'
import type { Changes } from './changes.ts'
import { type Known, type KnownPerson, type SourcedField, sourcedFields } from './known.ts'
import type { Line } from './line.ts'
import type { Occasion } from './occasion.ts'

/** What is empty is filled; what stands there gives way to what was obtained later, and to nothing else. */
export function rename(
  line: Line,
  person: KnownPerson,
  known: Known,
  changes: Changes,
  occasion: Occasion,
): readonly string[] {
  const set: Partial<Record<SourcedField, string>> = {}
  const sourcesBefore: Partial<Record<SourcedField, string | undefined>> = {}
  const before = { ...person.names }
  const told = newNames(line, person)
  for (const field of sourcedFields) {
    const value = told[field]
    const there = person.names[field] ?? ''
    if (value === undefined || value === there) continue
    const { on, sourceId } = person.obtained[field]
    // What stands empty was never told, unless it has a source of its own: then somebody has emptied it.
    if ((there !== '' || sourceId !== undefined) && occasion.obtainedOn <= on) continue
    set[field] = value
    sourcesBefore[field] = person.obtained[field].sourceId
    person.names[field] = value
    person.obtained[field] = { on: occasion.obtainedOn, sourceId: occasion.sourceId }
  }
  const seals = seal(line.row, person, line.identityIndex, known, changes)
  const fields = Object.keys(set)
  if (fields.length === 0 && seals.length === 0) return []
  person.version += 1
  changes.renamed.push({
    line: line.line,
    id: person.id,
    set,
    before,
    sourcesBefore,
    sealed: seals,
    versionAfter: person.version,
  })
  return [...fields, ...seals].map(field => field.replaceAll('_', '-'))
}

/** The same words in another order, in other letters or with a hyphen are the same name. */
function newNames({ row }: Line, { names }: KnownPerson): Partial<Record<SourcedField, string | undefined>> {
  const given = row.givenNames ?? names.given_names ?? ''
  const family = row.familyName ?? names.family_name ?? ''
  const same = nameKey(given, family) === nameKey(names.given_names ?? '', names.family_name ?? '')
  const whole = same ? {} : { given_names: row.givenNames, family_name: row.familyName }
  return { ...whole, call_name: row.callName, language: row.language }
}

/** Answers the columns that were sealed for the first time; what is sealed already is never overwritten by a file. */
export function seal(
  row: Line['row'],
  person: KnownPerson,
  identityIndex: string | undefined,
  known: Known,
  changes: Changes,
): readonly ('birth_date' | 'identity_code')[] {
  const columns: ('birth_date' | 'identity_code')[] = []
  if (row.birthDate !== undefined && !person.hasBirthDate) {
    person.hasBirthDate = true
    person.birthDate = row.birthDate
    changes.sealed.push({ id: person.id, column: 'birth_date', plain: row.birthDate })
    columns.push('birth_date')
  }
  if (row.identityCode !== undefined && identityIndex !== undefined && person.identityIndex === null) {
    person.identityIndex = identityIndex
    known.byIdentity.set(identityIndex, person)
    changes.sealed.push({ id: person.id, column: 'identity_code', plain: row.identityCode })
    columns.push('identity_code')
  }
  return columns
}
