/** All that the house has declared about people, in the order of dependence: a table stands after what it points at. */
import { checkFit, type FitProblem, type RegisterDefinition } from '#platform/definition'
import type { NothingPersonal, RecordDeclaration } from './record.ts'
import { columnsWhere } from './record.ts'
import type { SubjectKind } from './words-of-a-column.ts'

export type Declarations = Readonly<{
  records: readonly RecordDeclaration[]
  nothingPersonal: readonly NothingPersonal[]
  /** Person groups that are derived and sources that are recorded, by their keys in the register definition. */
  groups?: readonly string[]
  sources?: readonly string[]
}>

export type Subject = Readonly<{ kind: SubjectKind; id: string }>

/** One person may stand in a row in several roles; each is a view of its own, and a copy for one never shows another. */
export type View = Readonly<{ record: RecordDeclaration; who: string; role: string }>

/** The views on subjects of one kind that tell something, parents before children: each is held for its own reasons. */
export const viewsOf = (declarations: Declarations, kind: SubjectKind): readonly View[] =>
  linksTo(declarations, kind).filter(tells)

/**
 * The other links to subjects of one kind. They tell nothing that a purpose could hold (secrets, echoes, a bare link), so
 * they last as long as the subject's own row and go with it.
 */
export const followersOf = (declarations: Declarations, kind: SubjectKind): readonly View[] =>
  linksTo(declarations, kind).filter(view => !tells(view))

const tells = ({ record, role }: View): boolean => columnsWhere(record, ['about', 'trace'], role).length > 0

const linksTo = (declarations: Declarations, kind: SubjectKind): readonly View[] =>
  declarations.records.flatMap(record =>
    columnsWhere(record, ['who'])
      .filter(([, column]) => column.of === kind)
      .map(([who, { role }]) => ({ record, who, role })),
  )

export function rootOf(declarations: Declarations, kind: SubjectKind): View {
  const record = declarations.records.find(({ root }) => root === kind)
  const [who] = record === undefined ? [] : columnsWhere(record, ['who'])
  if (record === undefined || who === undefined)
    throw new Error(`No record is declared as the root of ${kind}.`)
  return { record, who: who[0], role: who[1].role }
}

export type Use = Readonly<{ record: string; purpose: string; category: string; clock: string | null }>

/** Every purpose, category and clock that the code relies on: what the register definition must tell. */
export const usesOf = (declarations: Declarations): readonly Use[] =>
  declarations.records.flatMap(record =>
    columnsWhere(record, ['about', 'trace']).flatMap(([, column]) =>
      column.purposes.flatMap((purpose): readonly Use[] => {
        const use = { record: record.table, purpose, category: column.category }
        const clocks = Object.keys(record.clocks)
        return clocks.length === 0 ? [{ ...use, clock: null }] : clocks.map(clock => ({ ...use, clock }))
      }),
    ),
  )

/** Where the notice and the code do not fit: what one holds the other tells, or the register does not open. */
export const fitOf = (definition: RegisterDefinition, declarations: Declarations): readonly FitProblem[] =>
  checkFit(definition, {
    uses: usesOf(declarations),
    groups: declarations.groups ?? [],
    sources: declarations.sources ?? [],
    notYetKept: definition.notYetKept,
  })

/** What `COMMENT ON COLUMN` says, so that whoever opens the database reads the declaration there. */
export function commentsOf(declarations: Declarations): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    declarations.records.map(record => [
      record.table,
      new Map(Object.entries(record.columns).map(([name, column]) => [name, commentOn(column)])),
    ]),
  )
}

function commentOn(column: RecordDeclaration['columns'][string]): string {
  switch (column.is) {
    case 'key':
      return 'key'
    case 'fact':
      return 'fact: true whoever anybody is'
    case 'who':
      return `who: the ${column.of} who is the ${column.role}`
    case 'about':
    case 'trace':
      return `${column.is} the ${column.role}: ${column.category}, for ${column.purposes.join(', ')}${'sealed' in column && column.sealed ? ' (sealed)' : ''}`
    case 'secret':
      return `secret of the ${column.role}: never told, always destroyed`
    case 'echo':
      return `echo: repeats what other columns tell of the ${column.role}`
  }
}
