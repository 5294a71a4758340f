/** The plan of an erasure in three columns: goes now, goes on a day, stays and why. */
import type { Temporal } from '#platform/clock'
import type { ErasurePlan, Holding, PlannedRow, PlannedValue } from '#platform/privacy'
import { requestsWords } from '../words/index.ts'
import type { PlanDocument, PlanItem } from './plan-shape.ts'
import type { Telling } from './tell-copy.ts'
import { tellValue } from './tell-value.ts'

type Column = 'now' | 'later' | 'stays'
type Placed = Readonly<{ column: Column; item: PlanItem }>

export function tellPlan(plan: ErasurePlan, today: Temporal.PlainDate, telling: Telling): PlanDocument {
  const { definition, language } = telling
  const { controller, contact } = definition
  const placed = plan.rows.flatMap(row => placeRow(row, telling))
  const column = (name: Column) => gather(placed.filter(({ column }) => column === name))
  return {
    language,
    day: today.toString(),
    person: { id: plan.subject.id, name: plan.calledBy },
    controller: {
      name: controller.name,
      street: controller.street,
      postalCode: controller.postalCode,
      town: controller.town,
    },
    contact: { ...contact, title: contact.title[language] },
    now: column('now'),
    later: column('later'),
    stays: column('stays'),
    complaint: definition.rights.find(({ key }) => key === 'complaint')?.wording[language] ?? null,
  }
}

/** The values of one row, those of one fate together. */
function placeRow(row: PlannedRow, telling: Telling): readonly Placed[] {
  const alike = Map.groupBy(row.values, value => {
    const { column, until } = fateOf(row, value)
    return [column, until ?? '', value.heldBy?.purpose.key ?? ''].join(' ')
  })
  return [...alike.values()].flatMap(values => {
    const [first] = values
    if (first === undefined) return []
    const { column, until } = fateOf(row, first)
    return [{ column, item: itemOf(row, values, until, telling) }]
  })
}

function fateOf(row: PlannedRow, { heldBy, trace }: PlannedValue): { column: Column; until: string | null } {
  if (heldBy === undefined) {
    if (row.row === 'nameless' && trace) return { column: 'stays', until: null }
    return row.row === 'waits' ? { column: 'later', until: null } : { column: 'now', until: null }
  }
  if (heldBy.until === 'open') return { column: 'stays', until: null }
  return { column: 'later', until: heldBy.until.toString() }
}

function itemOf(
  row: PlannedRow,
  values: readonly PlannedValue[],
  until: string | null,
  { words, language }: Telling,
): PlanItem {
  const record = words.records[row.table]
  const holding = values[0]?.heldBy
  return {
    record: row.table,
    holds: record?.holds ?? row.table,
    facts: Object.entries(row.context).flatMap(([column, value]) =>
      record?.columns[column] === undefined || value === null || value === undefined
        ? []
        : [tellValue(language, record, column, value)],
    ),
    values: values.map(({ column }) => record?.columns[column] ?? column),
    rows: 1,
    why: holding === undefined ? null : whyOf(holding, language),
    until,
  }
}

function whyOf({ purpose, law, article }: Holding, language: Telling['language']): PlanItem['why'] {
  return {
    key: purpose.key,
    name: purpose.name[language],
    basis: requestsWords(language).bases[purpose.basis],
    law: law?.[language] ?? null,
    article: article ?? null,
    wording: purpose.outlivesErasure?.wording[language] ?? null,
  }
}

/** Rows that say the same are one item with their number; of their last days the latest. */
function gather(placed: readonly Placed[]): PlanItem[] {
  const items = new Map<string, PlanItem>()
  for (const { item } of placed) {
    const id = JSON.stringify([item.record, item.facts, item.values, item.why?.key])
    const known = items.get(id)
    items.set(id, known === undefined ? item : { ...known, rows: known.rows + 1, until: later(known, item) })
  }
  return [...items.values()]
}

const later = (a: PlanItem, b: PlanItem): string | null =>
  a.until === null || b.until === null ? null : a.until > b.until ? a.until : b.until
