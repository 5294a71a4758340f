/** What an erasure left that should be gone, and what it took that was not its to take. */
import type { Temporal } from '#platform/clock'
import {
  columnsWhere,
  type ErasurePlan,
  type erase,
  type Occasion,
  planErasure,
  type Subject,
  type SubjectKind,
} from '#platform/privacy'
import { databaseAsText } from '../support/database-as-text.ts'
import type { Planted, PlantedRow } from '../support/plant.ts'
import { asApplication, type Premises } from '../support/premises.ts'
import { wordOf } from './told-on-copies.ts'

export type Eraser = typeof erase

/** The two who go, at once, and the one who stays. */
export const goers = (planted: Planted, kind: SubjectKind): readonly Subject[] =>
  planted.people[kind].slice(0, 2)

export async function carryOut(
  premises: Premises,
  eraser: Eraser,
  kind: SubjectKind,
  subjects: readonly Subject[],
  asked: Readonly<{ occasion: Occasion; today: Temporal.PlainDate }>,
) {
  const { declarations, definition } = premises
  return asApplication(premises, db =>
    eraser(
      db,
      { declarations, definition, ...asked },
      kind,
      subjects.map(({ id }) => id),
    ),
  )
}

/** Until when the plan says that a value stays: a day, `open`, or undefined when nothing holds it. */
export type StaysUntil = (row: PlantedRow, column: string) => string | undefined

export async function plannedStays(
  premises: Premises,
  subjects: readonly Subject[],
  occasion: Occasion,
): Promise<StaysUntil> {
  const { declarations, definition, today } = premises
  const plans: ErasurePlan[] = []
  for (const subject of subjects)
    plans.push(
      await asApplication(premises, db =>
        planErasure(db, { declarations, definition, occasion, today }, subject),
      ),
    )
  return (row, column) => {
    const ids = Object.values(row.whose).map(({ id }) => id)
    return plans
      .filter(({ subject }) => ids.includes(subject.id))
      .flatMap(({ rows }) => rows)
      .filter(({ table, id }) => table === row.table && (id === undefined || id === row.values.id))
      .flatMap(({ values }) => values)
      .find(value => value.column === column)
      ?.heldBy?.until.toString()
  }
}

type Judged = Readonly<{ stays: StaysUntil; occasion: Occasion; today: Temporal.PlainDate }>

/** Values of the goers that stand there though nothing holds them on the day, and values that went too early. */
export async function leftAfter(
  premises: Premises,
  planted: Planted,
  kind: SubjectKind,
  judged: Judged,
): Promise<string[]> {
  const text = await databaseAsText(premises.owner)
  const going = new Set(goers(planted, kind).map(({ id }) => id))
  const asText = planted.sentinels.flatMap(sentinel => {
    const at = `${sentinel.row.table}.${sentinel.column} (${wordOf(sentinel)})`
    const is = text.holds(sentinel.token)
    if (!sentinel.owners.some(({ id }) => going.has(id))) return is ? [] : [`${at} of somebody else is gone`]
    const should = isHeld(
      { ...sentinel, planted, owner: sentinel.owners.find(({ id }) => going.has(id)) },
      judged,
    )
    if (should === undefined || should === is) return []
    return is
      ? [`${at} is still there, in ${text.tablesWith(sentinel.token).join(' and ')}`]
      : [`${at} went before its term`]
  })
  return [...new Set([...asText, ...(await cellsAmiss(premises, planted, going, judged))])].sort()
}

type Asked = Readonly<{ planted: Planted; row: PlantedRow; column: string; owner: Subject | undefined }>

/** Undefined where either is right. */
function isHeld({ planted, row, column, owner }: Asked, judged: Judged): boolean | undefined {
  const { record } = row
  const word = record?.columns[column]?.is
  if (record === undefined || owner === undefined) return undefined
  if (word === 'about' || word === 'trace') return holds(judged, row, column)
  // A key stays exactly as long as it has something to open.
  if (record.keyring === column) return isTold(planted, owner, judged, ({ sealed }) => sealed)
  if (word === 'secret' && judged.occasion === 'wish') return false
  // What tells nothing itself goes with what it stands beside, or with the subject's own row.
  const beside = columnsWhere(record, ['about', 'trace']).some(([name]) => holds(judged, row, name))
  return beside || isTold(planted, owner, judged, () => true) ? undefined : false
}

const holds = ({ stays, today }: Judged, row: PlantedRow, column: string): boolean => {
  const until = stays(row, column)
  return until !== undefined && (until === 'open' || until >= today.toString())
}

const isTold = (
  planted: Planted,
  owner: Subject,
  judged: Judged,
  which: (column: Readonly<{ sealed: boolean }>) => boolean,
): boolean =>
  planted.rows.some(row =>
    (row.record === undefined ? [] : columnsWhere(row.record, ['about', 'trace'])).some(
      ([name, column]) =>
        row.whose[column.role]?.id === owner.id &&
        which({ sealed: column.is === 'about' && column.sealed }) &&
        holds(judged, row, name),
    ),
  )

/** Days, numbers and states hold no token, so each is looked up where it was planted. */
async function cellsAmiss(
  { owner }: Premises,
  planted: Planted,
  going: ReadonlySet<string>,
  judged: Judged,
): Promise<string[]> {
  const found: string[] = []
  for (const row of planted.rows) {
    if (row.record === undefined || row.record.appendOnly || row.values.id === undefined) continue
    const { rows } = await owner.query<{ now: Record<string, unknown> }>(
      `select to_jsonb(t) as now from ${row.table} t where id = $1`,
      [row.values.id],
    )
    for (const [name, { role, blank }] of columnsWhere(row.record, ['about'])) {
      const before = row.values[name]
      const subject = row.whose[role]
      if (before === null || subject === undefined) continue
      const now = rows[0]?.now[name] ?? null
      const should = going.has(subject.id) ? holds(judged, row, name) : true
      const at = `${row.table}.${name} (about)`
      if (should === true && JSON.stringify(now) !== JSON.stringify(before))
        found.push(`${at} went or changed`)
      if (should === false && now !== null && now !== blank) found.push(`${at} is still in its row`)
    }
  }
  return found
}
