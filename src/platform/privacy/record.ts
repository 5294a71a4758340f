/**
 * A record: one table, and for each of its columns the one word that says what it is. Copies, erasure, terms, the
 * notice's fit, the record of processing and the comments in the database are all read from here; nothing is said twice.
 */
import type { Column, SubjectKind, Who } from './words-of-a-column.ts'

/**
 * What terms are counted from, by the clock's name in the register definition: an SQL expression over the row, named
 * `r`, that yields a date; 'infinity' while it still runs; null where the clock does not concern this row. What it reads must
 * last as long as what it times: no value that goes sooner, and in a row of several people none of their links.
 */
export type Clocks = Readonly<Record<string, string>>

/** SQL over `r`: the source's key in the definition, and the day it was obtained. */
export type RowSource = Readonly<{
  key: string
  obtained: string
  /** Where single columns came from elsewhere: jsonb of column → { key, obtained }; null where none did. */
  byColumn?: string
}>

export type RecordDeclaration = Readonly<{
  table: string
  clocks: Clocks
  /** What is left once nothing personal may be held: no row, or a row about nobody. */
  afterwards: 'delete' | 'anonymise'
  /** This table is where the subjects themselves stand; its `who` is the row's own id. */
  root?: SubjectKind
  /** The application adds rows and never changes one, so an erasure leaves them to their term. */
  appendOnly: boolean
  /** It tells who was looked at and when, which gives nobody a place in the register: an import that is undone leaves it be. */
  log?: boolean
  source?: RowSource
  /** The columns that a subject is called by, in their order, for a letter's greeting; of a root only. */
  calledBy?: readonly string[]
  /** This table holds the subjects' own keys, wrapped, in this column: the key goes once it has nothing left to open. */
  keyring?: string
  /**
   * Columns of a unique rule beside the person: of two merged people's rows that agree on them, one stays. Where they name
   * another person, nobody stands beside themselves.
   */
  once?: readonly string[]
  /**
   * Each row says that a person was entered a second time under the id in this column, before two were made one. What is only
   * ever added goes on naming that id, and is told of the person who stayed.
   */
  formerly?: string
  columns: Readonly<Record<string, Column>>
}>

type RolesOf<C> = { [K in keyof C]: C[K] extends Who<infer R> ? R : never }[keyof C]

/** Turns each mistake into a type that names it: a column the table lacks, a role that no `who` column holds. */
type Checked<Row, C> = {
  [K in keyof C]: K extends keyof Row
    ? C[K] extends { is: 'about' | 'trace' | 'secret' | 'echo'; role: infer R extends string }
      ? R extends RolesOf<C>
        ? C[K]
        : { error: `no who('${R}') column in this record` }
      : C[K]
    : { error: 'no such column in this table' }
}

type Rest<Row, C> = Readonly<{
  clocks: Clocks
  afterwards: 'delete' | 'anonymise'
  root?: SubjectKind
  appendOnly?: boolean
  log?: boolean
  source?: RowSource
  calledBy?: readonly (keyof Row & string)[]
  keyring?: keyof Row & string
  once?: readonly (keyof Row & string)[]
  formerly?: keyof Row & string
  columns: C & Checked<Row, C>
}>

/** `record<Row>()('schema.table', { … })`: total over the row type, so a new column does not compile undeclared. */
export const record =
  <Row>() =>
  <const C extends Record<keyof Row & string, Column>>(
    table: string,
    rest: Rest<Row, C>,
  ): RecordDeclaration => ({
    table,
    appendOnly: false,
    ...rest,
  })

/** A table looked at and found to hold nothing personal. The reason is printed; silence is not an answer. */
export type NothingPersonal = Readonly<{ table: string; because: string }>

export const nothingPersonal = (table: string, because: string): NothingPersonal => ({ table, because })

type Is = Column['is']

/** The columns of a record that are one of these words, of this role if one is named. */
export function columnsWhere<I extends Is>(
  record: RecordDeclaration,
  is: readonly I[],
  role?: string,
): readonly (readonly [string, Extract<Column, { is: I }>])[] {
  return Object.entries(record.columns).filter(
    (entry): entry is [string, Extract<Column, { is: I }>] =>
      (is as readonly Is[]).includes(entry[1].is) &&
      (role === undefined || ('role' in entry[1] && entry[1].role === role)),
  )
}

/** The pointers of a record at subjects of one kind. */
export const whoOf = (
  record: RecordDeclaration,
  of: SubjectKind,
): readonly { column: string; role: string }[] =>
  columnsWhere(record, ['who'])
    .filter(([, column]) => column.of === of)
    .map(([column, { role }]) => ({ column, role }))
