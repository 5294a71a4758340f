/** Pointers at people that are not declared as such, and pointers that nobody could follow back quickly. */
import { columnsWhere, type Declarations, type RecordDeclaration, type SubjectKind } from '#platform/privacy'
import type { Catalogue, CatalogueTable } from '../support/catalogue.ts'

/** `held` are the schemas of capabilities: the platform knows no business, so its tables can't name people's by a key. */
export function wrongPointers(
  catalogue: Catalogue,
  declarations: Declarations,
  held: readonly string[],
): string[] {
  const roots = new Map<string, SubjectKind>(
    declarations.records.flatMap(({ table, root }) => (root === undefined ? [] : [[table, root] as const])),
  )
  return catalogue.flatMap(table => {
    const record = declarations.records.find(each => each.table === table.name)
    return [
      ...pointersNotDeclared(table, record, roots),
      ...(record ? whosAmiss(table, record, roots, held) : []),
    ]
  })
}

function pointersNotDeclared(
  table: CatalogueTable,
  record: RecordDeclaration | undefined,
  roots: ReadonlyMap<string, SubjectKind>,
): string[] {
  return table.foreignKeys.flatMap(({ columns, to }) => {
    const kind = roots.get(to)
    if (kind === undefined) return []
    const pointing = columns.filter(name => name !== 'register_id')
    return pointing.flatMap(name => {
      const word = record?.columns[name]
      if (word?.is === 'who' && word.of === kind) return []
      const said = word === undefined ? 'not declared' : word.is === 'who' ? `a ${word.of}` : `a ${word.is}`
      return [`${table.name}.${name} points at ${to} and is ${said}: it is who(…, '${kind}')`]
    })
  })
}

/** How a column that points at somebody is called. */
const namesSomebody =
  /(^|_)(person|people|user|staff|actor|participant|booker|payer|subject)(_id)?$|_by(_id)?$/

function whosAmiss(
  table: CatalogueTable,
  record: RecordDeclaration,
  roots: ReadonlyMap<string, SubjectKind>,
  held: readonly string[],
): string[] {
  const isRoot = roots.has(table.name)
  const disguised = table.columns
    .filter(({ type, name }) => type === 'uuid' && namesSomebody.test(name))
    .filter(({ name }) => record.columns[name]?.is !== 'who')
    .map(
      ({ name }) => `${table.name}.${name} is called like a pointer at somebody and is not declared as who`,
    )
  const whos = columnsWhere(record, ['who']).filter(([name]) => !(isRoot && name === 'id'))
  return [
    ...disguised,
    ...whos
      .filter(() => held.includes(schemaOf(table)) && !record.appendOnly && !isDerived(record))
      .filter(([name]) => !pointsSomewhere(table, name))
      .map(([name]) => `${table.name}.${name} is who, and no foreign key holds it: it may dangle`),
    ...whos
      .filter(([name, { role }]) => isFollowedBack(table, record, name, role) && !indexed(table, name))
      .map(([name]) => `${table.name}.${name} has no index that begins with register_id, ${name}`),
  ]
}

/** What only repeats is kept in step by triggers, which dangle no more than they forget. */
const isDerived = (record: RecordDeclaration): boolean =>
  columnsWhere(record, ['about', 'trace', 'secret', 'fact']).length === 0

const schemaOf = ({ name }: CatalogueTable): string => name.split('.')[0] ?? ''

/** When somebody goes, the database looks for what points at them, and erasure for what is told of them. */
const isFollowedBack = (
  table: CatalogueTable,
  record: RecordDeclaration,
  column: string,
  role: string,
): boolean =>
  pointsSomewhere(table, column) ||
  columnsWhere(record, ['about', 'trace', 'secret', 'echo'], role).length > 0

const pointsSomewhere = (table: CatalogueTable, column: string): boolean =>
  table.foreignKeys.some(({ columns }) => columns.includes(column))

const indexed = (table: CatalogueTable, column: string): boolean =>
  table.indexes.some(
    ({ columns, partial }) => !partial && columns[0] === 'register_id' && columns[1] === column,
  )
