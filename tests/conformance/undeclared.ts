/** What the database has and nobody declared, and what was declared and the database lacks. */
import type { RegisterDefinition } from '#platform/definition'
import { columnsWhere, type Declarations, type RecordDeclaration } from '#platform/privacy'
import type { Catalogue, CatalogueTable } from '../support/catalogue.ts'

export function undeclared(catalogue: Catalogue, { records, nothingPersonal }: Declarations): string[] {
  const named = [...records.map(({ table }) => table), ...nothingPersonal.map(({ table }) => table)]
  const twice = named.filter((name, at) => named.indexOf(name) !== at)
  const there = new Set(catalogue.map(({ name }) => name))
  return [
    ...twice.map(name => `${name} is declared twice`),
    ...named.filter(name => !there.has(name)).map(name => `${name} is declared and does not exist`),
    ...catalogue.filter(({ name }) => !named.includes(name)).map(({ name }) => `${name} is not declared`),
    ...nothingPersonal
      .filter(({ because }) => because.trim().length < 10)
      .map(({ table }) => `${table} is said to hold nothing personal, without a reason`),
    ...catalogue.flatMap(table => {
      const record = records.find(each => each.table === table.name)
      return record === undefined ? [] : columnsApart(table, record)
    }),
  ]
}

function columnsApart(table: CatalogueTable, record: RecordDeclaration): string[] {
  const there = table.columns.map(({ name }) => name)
  const told = Object.keys(record.columns)
  return [
    ...there.filter(name => !told.includes(name)).map(name => `${table.name}.${name} is not declared`),
    ...told
      .filter(name => !there.includes(name))
      .map(name => `${table.name}.${name} is declared and does not exist`),
  ]
}

/** What erasure and copies rely on without saying so in the type of a record. */
export function unfit(
  catalogue: Catalogue,
  { records }: Declarations,
  definitions: readonly RegisterDefinition[],
): string[] {
  return records.flatMap(record => {
    const table = catalogue.find(({ name }) => name === record.table)
    if (table === undefined) return []
    return [
      ...withoutId(table, record),
      ...withoutClock(record),
      ...wronglySealed(table, record, definitions),
      ...unblankable(table, record),
    ]
  })
}

/** Erasure names rows by their id; where there is none, by a key that must last as long as the row. */
function withoutId(table: CatalogueTable, record: RecordDeclaration): string[] {
  const told = columnsWhere(record, ['about', 'trace', 'secret'])
  const id = table.columns.find(({ name }) => name === 'id')
  if (told.length === 0 || record.appendOnly) return []
  if (id !== undefined) return id.type === 'uuid' ? [] : [`${record.table}.id is no uuid`]
  return record.afterwards === 'delete' ? [] : [`${record.table} is to outlive its people and has no id`]
}

function withoutClock(record: RecordDeclaration): string[] {
  return columnsWhere(record, ['about', 'trace']).length > 0 && Object.keys(record.clocks).length === 0
    ? [`${record.table} tells of people and names no clock that its terms are counted from`]
    : []
}

function wronglySealed(
  table: CatalogueTable,
  record: RecordDeclaration,
  definitions: readonly RegisterDefinition[],
): string[] {
  return columnsWhere(record, ['about', 'trace']).flatMap(([name, column]) => {
    const at = `${record.table}.${name}`
    const guarded = definitions.some(
      ({ categories }) => categories[column.category]?.protection === 'encrypted',
    )
    const type = table.columns.find(each => each.name === name)?.type
    if (column.is === 'trace')
      return guarded ? [`${at} tells ${column.category}, which no trace is: it would outlive its person`] : []
    if (column.sealed && type !== 'bytea') return [`${at} is sealed and is no bytea`]
    return guarded && !column.sealed ? [`${at} tells ${column.category} and is not sealed`] : []
  })
}

/** What must go before its row goes has to be able to go. */
function unblankable(table: CatalogueTable, record: RecordDeclaration): string[] {
  return columnsWhere(record, ['about', 'secret']).flatMap(([name, word]) => {
    const compulsory = table.columns.find(each => each.name === name)?.compulsory === true
    const blank = word.is === 'about' ? word.blank : null
    return [
      ...(compulsory && blank === null && !record.appendOnly && mayOutlive(record, word.role)
        ? [`${record.table}.${name} is compulsory and has no blank`]
        : []),
      ...(table.primaryKey.includes(name)
        ? [`${record.table}.${name} tells of somebody and is part of the row's own name`]
        : []),
    ]
  })
}

/** Whether a row may stay when one of its values goes: it stays nameless, or is shared, or held for several reasons. */
function mayOutlive(record: RecordDeclaration, role: string): boolean {
  const told = columnsWhere(record, ['about', 'trace'], role)
  const reasons = new Set(told.map(([, { category, purposes }]) => `${category} ${purposes.join(' ')}`))
  const people = columnsWhere(record, ['who']).filter(([, { of }]) => of === 'person')
  if (told.length === 0) return false
  return (
    record.afterwards === 'anonymise' || record.root !== undefined || people.length > 1 || reasons.size > 1
  )
}
