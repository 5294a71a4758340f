/**
 * Rows for every declared table, built from the catalogue, in which each column that has room for it holds a token that
 * stands nowhere else. Three people of each kind; where several stand in one row, they change places from row to row, so
 * that each stands once in every role and never alone with what is told of another.
 */
import type pg from 'pg'
import { transact } from '#platform/db'
import { columnsWhere, type RecordDeclaration, type Subject, type SubjectKind } from '#platform/privacy'
import { takesGossip } from './accepts.ts'
import { type CatalogueColumn, type CatalogueTable, tableOf } from './catalogue.ts'
import { valueFor } from './plant-values.ts'
import { type Assignment, variantsOf } from './plant-variants.ts'
import type { Premises } from './premises.ts'

export type PlantedRow = Readonly<{
  table: string
  record: RecordDeclaration | undefined
  n: number
  values: Readonly<Record<string, unknown>>
  /** Who stands in the row, by role. */
  whose: Readonly<Record<string, Subject>>
}>

export type Sentinel = Readonly<{
  token: string
  row: PlantedRow
  column: string
  /** Whose it is: of the role that the column tells of, or, of a word without a role, everybody in the row. */
  owners: readonly Subject[]
}>

export type Planted = Readonly<{
  people: Readonly<Record<SubjectKind, readonly Subject[]>>
  rows: readonly PlantedRow[]
  sentinels: readonly Sentinel[]
}>

const subjectsEach = 3
/** Each column gets a day of its own, all of them lately, so that no term has ended yet. */
const columnsMax = 40

type Bed = Readonly<{
  premises: Premises
  people: Planted['people']
  rows: PlantedRow[]
  sentinels: Sentinel[]
  done: Set<string>
}>

export async function plant(premises: Premises): Promise<Planted> {
  const some = (kind: SubjectKind): readonly Subject[] =>
    Array.from({ length: subjectsEach }, () => ({ kind, id: crypto.randomUUID() }))
  const bed: Bed = {
    premises,
    people: { person: some('person'), staff: some('staff') },
    rows: [],
    sentinels: [],
    done: new Set(),
  }
  const { records } = premises.declarations
  for (const record of records.filter(({ root }) => root !== undefined)) await plantTable(bed, record.table)
  // What holds nothing personal may still be what a clock is read from.
  for (const table of premises.declarations.nothingPersonal.map(({ table }) => table).filter(isBusiness))
    await plantTable(bed, table)
  for (const record of records.filter(each => !onlyEchoes(each))) await plantTable(bed, record.table)
  // What the database repeats by itself is there by now; what it does not is planted like the rest.
  for (const record of records.filter(onlyEchoes)) {
    if (!(await hasRows(premises, record.table))) await plantTable(bed, record.table)
  }
  return { people: bed.people, rows: bed.rows, sentinels: bed.sentinels }
}

/** The platform's own tables say what the house is; they are filled by opening it. */
const isBusiness = (table: string): boolean =>
  !['platform', 'registers', 'vault', 'audit', 'jobs', 'api'].includes(table.split('.')[0] ?? '')

const onlyEchoes = (record: RecordDeclaration): boolean =>
  columnsWhere(record, ['echo']).length > 0 && columnsWhere(record, ['about', 'trace', 'secret']).length === 0

async function hasRows({ owner, registerId }: Premises, table: string): Promise<boolean> {
  const { rowCount } = await owner.query(`select from ${table} where register_id = $1 limit 1`, [registerId])
  return (rowCount ?? 0) > 0
}

/** First what the table points at, then its own rows. */
async function plantTable(bed: Bed, name: string): Promise<void> {
  if (bed.done.has(name) || name === 'platform.register') return
  bed.done.add(name)
  const { premises } = bed
  const table = tableOf(premises.catalogue, name)
  for (const { to } of table.foreignKeys) await plantTable(bed, to)
  const record = premises.declarations.records.find(each => each.table === name)
  for (let n = 0; n < subjectsEach; n += 1) {
    const filled = await fill(bed, table, record, n)
    const variants = await variantsOf(premises.owner, table, filled)
    for (const [nth, variant] of variants.entries()) {
      // A second row of the same person may break a unique rule; the first must not.
      const own = nth === 0 ? variant : await freshen(bed, table, record, n, variant)
      await insert(bed, table, record, n, own, nth > 0)
    }
  }
}

const whosOf = (record: RecordDeclaration | undefined) =>
  record === undefined ? [] : columnsWhere(record, ['who'])

/** Row `n`, of its `nth` pointer at people of a kind. */
function subjectAt(bed: Bed, record: RecordDeclaration | undefined, column: string, n: number): Subject {
  const whos = whosOf(record)
  const of = whos.find(([name]) => name === column)?.[1].of ?? 'person'
  const nth = whos.filter(([, who]) => who.of === of).findIndex(([name]) => name === column)
  return bed.people[of][(n + nth) % subjectsEach] as Subject
}

async function fill(
  bed: Bed,
  table: CatalogueTable,
  record: RecordDeclaration | undefined,
  n: number,
): Promise<Assignment> {
  const filled = new Map<string, { value: unknown; token?: string }>()
  const whos = whosOf(record).map(([name]) => name)
  for (const column of table.columns) {
    const { name } = column
    if (name === 'register_id' || column.generated) continue
    const hint = bed.premises.hints[table.name]?.[name]
    if (whos.includes(name)) filled.set(name, { value: subjectAt(bed, record, name, n).id })
    else if (bed.premises.sparing === true && maySpare(table, record, column))
      filled.set(name, { value: null })
    else if (hint !== undefined) filled.set(name, { value: typeof hint === 'function' ? hint(n) : hint })
    else filled.set(name, pointed(bed, table, column, n) ?? (await newValue(bed, table, record, column)))
  }
  return filled
}

const maySpare = (
  table: CatalogueTable,
  record: RecordDeclaration | undefined,
  column: CatalogueColumn,
): boolean =>
  !column.compulsory &&
  ['fact', 'trace'].includes(record?.columns[column.name]?.is ?? 'fact') &&
  !table.foreignKeys.some(({ columns }) => columns.includes(column.name))

async function newValue(
  bed: Bed,
  table: CatalogueTable,
  record: RecordDeclaration | undefined,
  column: CatalogueColumn,
) {
  const { owner, today } = bed.premises
  const firstDay = today.subtract({ days: columnsMax }).toString()
  const planted = await valueFor(owner, table, column, firstDay)
  const word = record?.columns[column.name]?.is
  if (word === undefined || word === 'key') return { value: planted.value }
  // A name in code that the database lets nothing else into is harmless wherever it is found.
  const harmless = (word === 'trace' || word === 'fact') && !(await takesGossip(owner, table, column))
  return harmless ? { value: planted.value } : planted
}

/** The same person's row of the table that a key points at; a table that points at itself stands alone. */
function pointed(bed: Bed, table: CatalogueTable, column: CatalogueColumn, n: number) {
  const foreign = table.foreignKeys.find(
    ({ columns, to }) => columns.includes(column.name) && to !== 'platform.register',
  )
  if (foreign === undefined) return undefined
  if (foreign.to === table.name) return column.compulsory ? undefined : { value: null }
  const targets = bed.rows.filter(row => row.table === foreign.to)
  const target = targets.find(row => row.n === n) ?? targets[0]
  const referenced = foreign.referenced[foreign.columns.indexOf(column.name)] ?? ''
  return target === undefined ? undefined : { value: target.values[referenced] }
}

/** Another row of the same shape, with values of its own wherever the first had one that can be found. */
async function freshen(
  bed: Bed,
  table: CatalogueTable,
  record: RecordDeclaration | undefined,
  n: number,
  shape: Assignment,
): Promise<Assignment> {
  const again = await fill(bed, table, record, n)
  return new Map(
    [...shape].map(([name, old]) => {
      const fresh = again.get(name) ?? old
      const keep =
        old.value === null || (old.token === undefined && fresh.token === undefined && name !== 'id')
      return [name, keep ? old : fresh]
    }),
  )
}

async function insert(
  bed: Bed,
  table: CatalogueTable,
  record: RecordDeclaration | undefined,
  n: number,
  row: Assignment,
  mayCollide: boolean,
): Promise<void> {
  const { owner, registerId } = bed.premises
  const names = [...row.keys()]
  const apart = table.columns.some(({ name }) => name === 'register_id')
  const columns = [...names, ...(apart ? ['register_id'] : [])].map(name => `"${name}"`)
  const given = [...names.map(name => row.get(name)?.value), ...(apart ? [registerId] : [])]
  const text = `insert into ${table.name} as t (${columns.join(', ')}) overriding system value
    values (${given.map((_, i) => `$${i + 1}`).join(', ')}) returning to_jsonb(t) as values`
  const values = await attempt(owner, registerId, text, given, mayCollide, table.name)
  if (values === undefined) return
  const whose = Object.fromEntries(
    whosOf(record)
      .filter(([name]) => values[name] !== null)
      .map(([name, { role }]) => [role, subjectAt(bed, record, name, n)]),
  )
  const planted: PlantedRow = { table: table.name, record, n, values, whose }
  bed.rows.push(planted)
  for (const [column, { token }] of row) {
    if (token === undefined || record === undefined) continue
    const word = record.columns[column]
    const owner = word !== undefined && 'role' in word ? whose[word.role] : undefined
    bed.sentinels.push({
      token,
      row: planted,
      column,
      owners: owner === undefined ? Object.values(whose) : [owner],
    })
  }
}

async function attempt(
  owner: pg.Pool,
  registerId: string,
  text: string,
  given: readonly unknown[],
  mayCollide: boolean,
  table: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return await transact(owner, registerId, async ({ client }) => {
      const { rows } = await client.query<{ values: Record<string, unknown> }>(text, [...given])
      return rows[0]?.values
    })
  } catch (error) {
    if (mayCollide && error instanceof Error && 'code' in error && error.code === '23505') return undefined
    throw new Error(`A row for ${table} could not be built: ${String(error)}`, { cause: error })
  }
}
