/** A row: each cell in its one form, then what only the row as a whole can tell. Pure, and quick: a file has a million of them. */
import { readIdentityCode } from '#platform/formats'
import { isLanguage } from '#platform/i18n'
import type { Target } from '../recognise/targets.ts'
import { type Draft, newDraft } from './draft.ts'
import { isBlank } from './is-blank.ts'
import { type RowOptions, readCell } from './read-cell.ts'
import type { ReadPost, ReadRow, RefusedRow } from './row.ts'
import { type Names, namesOf, organisationOf, postOf, roleOf } from './whole-row.ts'

export type { RowOptions }

/**
 * `mapping` says what each cell is, by its place; a cell that is missing is empty. A row is refused with all that is wrong in
 * it: a contact point, a code, a day or a prohibition that can't be read. Something else that can't be is left out with a
 * warning. Codes are those of #platform/formats (`email.no-at`) and of words/row-problems.
 */
export function readRow(
  cells: readonly string[],
  mapping: readonly (Target | 'ignore')[],
  options: RowOptions,
): ReadRow | RefusedRow {
  const draft = newDraft()
  for (let column = 0; column < mapping.length; column += 1) {
    const target = mapping[column]
    const text = cells[column]
    if (target === undefined || target === 'ignore' || text === undefined || isBlank(text)) continue
    readCell[target](draft, { target, column, text }, options)
  }
  const row = rowOf(draft, options)
  return draft.refused.length > 0 ? { refused: draft.refused } : row
}

function rowOf(draft: Draft, options: RowOptions): ReadRow {
  const { values, emails, phones, channels, warnings } = draft
  const names = namesOf(draft)
  const post = postOf(draft)
  const organisation = organisationOf(draft)
  const role = roleOf(draft, organisation)
  const ofOrganisation = organisation === undefined ? {} : { organisation }
  checkBirth(draft, options)
  if (!isOfPerson(draft, names, post)) {
    tellOfNobody(draft, organisation !== undefined)
    return { emails, phones, ...ofOrganisation, prohibitions: [], warnings }
  }
  return {
    ...names,
    ...(values['call-name'] === undefined ? {} : { callName: values['call-name'] }),
    ...(isLanguage(values.language) ? { language: values.language } : {}),
    ...(values['birth-date'] === undefined ? {} : { birthDate: values['birth-date'] }),
    ...(values['identity-code'] === undefined ? {} : { identityCode: values['identity-code'] }),
    emails,
    phones,
    ...(post === undefined ? {} : { post }),
    ...ofOrganisation,
    ...(role === undefined ? {} : { role }),
    prohibitions: channels.map(channel => ({ channel })),
    warnings,
  }
}

/** Two facts of one row that can't both be true. The day is not read off the code: a row without it has none. */
function checkBirth({ values, columns, refused }: Draft, { today }: RowOptions): void {
  const { 'birth-date': day, 'identity-code': code } = values
  if (day === undefined || code === undefined) return
  const read = readIdentityCode(code, today)
  if (read.ok && read.value.birthDate.toString() !== day)
    refused.push({ code: 'birth-date-differs', ...at(columns['birth-date']) })
}

/** Somebody is named, can be reached, or is told apart by a code. */
const isOfPerson = ({ values, emails, phones }: Draft, names: Names, post: ReadPost | undefined): boolean =>
  names.givenNames !== undefined ||
  names.familyName !== undefined ||
  values['identity-code'] !== undefined ||
  emails.length > 0 ||
  phones.length > 0 ||
  post !== undefined

/** What is told of nobody is not kept; to lose a prohibition in silence would be worse than to mend the row (R1). */
function tellOfNobody({ columns, channels, refused, warnings }: Draft, hasOrganisation: boolean): void {
  if (refused.length > 0) return
  if (!hasOrganisation) refused.push({ code: 'nothing-to-keep' })
  else if (channels.length > 0) refused.push({ code: 'prohibition-of-nobody' })
  for (const target of ofPersons) {
    if (columns[target] !== undefined) warnings.push({ code: 'nobody-named', ...at(columns[target]) })
  }
}

const ofPersons: readonly Target[] = [
  'call-name',
  'language',
  'birth-date',
  'position',
  'duties',
  'is-contact',
]

const at = (column: number | undefined): { column?: number } => (column === undefined ? {} : { column })
