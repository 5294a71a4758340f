/**
 * Where several people share a row, what is told of one must not be declared of another, and no sentinel can tell: it would
 * be planted by the same mistake. So the column's name says it a second time. A column called after a role (or after the
 * column that holds it) is that role's; any other is the one person's of the register in the row, and where there are
 * several such people, it stands in the list below, which is written by whoever reviews the record.
 */
import { columnsWhere, type Declarations, type RecordDeclaration } from '#platform/privacy'

/** `schema.table.column` → role. */
export type SaidTwice = Readonly<Record<string, string>>

export const saidTwice: SaidTwice = {}

export function wrongRoles({ records }: Declarations, twice: SaidTwice = saidTwice): string[] {
  const found = records.flatMap(record => inRecord(record, twice))
  const known = new Set(
    records.flatMap(record => Object.keys(record.columns).map(name => `${record.table}.${name}`)),
  )
  const left = Object.keys(twice).filter(name => !known.has(name))
  return [...found, ...left.map(name => `${name} is listed and does not exist`)]
}

function inRecord(record: RecordDeclaration, twice: SaidTwice): string[] {
  const whos = columnsWhere(record, ['who'])
  if (whos.length < 2) return []
  return columnsWhere(record, ['about', 'trace', 'secret', 'echo']).flatMap(([name, { role }]) => {
    const at = `${record.table}.${name}`
    const expected = twice[at] ?? roleByName(record, name) ?? onlyPerson(record)
    if (expected === undefined)
      return [`${at} stands beside several people, and its name does not say whose it is`]
    return expected === role ? [] : [`${at} is declared of the ${role}, and reads as the ${expected}'s`]
  })
}

function roleByName(record: RecordDeclaration, column: string): string | undefined {
  const stems = columnsWhere(record, ['who']).flatMap(([name, { role }]) => [
    [role, role] as const,
    [name.replace(/_id$/, ''), role] as const,
  ])
  return stems.find(([stem]) => column === stem || column.startsWith(`${stem.replaceAll('-', '_')}_`))?.[1]
}

function onlyPerson(record: RecordDeclaration): string | undefined {
  const whos = columnsWhere(record, ['who'])
  const people = whos.filter(([, { of }]) => of === 'person')
  if (people.length === 1) return people[0]?.[1].role
  return people.length === 0 && whos.length === 1 ? whos[0]?.[1].role : undefined
}
