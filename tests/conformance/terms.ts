/** Moves the day past each term and sees what goes: not a day before, and then at once. */
import { Temporal } from '#platform/clock'
import { columnsWhere, type Occasion, type SubjectKind } from '#platform/privacy'
import type { Planted } from '../support/plant.ts'
import type { Premises } from '../support/premises.ts'
import {
  carryOut,
  type Eraser,
  goers,
  leftAfter,
  plannedStays,
  type StaysUntil,
} from './left-after-erasure.ts'

export async function wrongTerms(
  premises: Premises,
  planted: Planted,
  eraser: Eraser,
  kind: SubjectKind,
  occasion: Occasion,
): Promise<Readonly<{ found: readonly string[]; days: readonly string[] }>> {
  const going = goers(planted, kind)
  const stays = await plannedStays(premises, going, occasion)
  const days = lastDays(planted, stays)
  const found: string[] = []
  for (const day of days.filter(each => each !== 'open')) {
    const last = Temporal.PlainDate.from(day)
    for (const today of [last, last.add({ days: 1 })]) {
      await carryOut(premises, eraser, kind, going, { occasion, today })
      const left = await leftAfter(premises, planted, kind, { stays, occasion, today })
      found.push(...left.map(finding => `${today.toString()}: ${finding}`))
    }
  }
  return { found, days }
}

/** The last days of all that is held, in order; `open` where a clock has not started to count. */
function lastDays(planted: Planted, stays: StaysUntil): readonly string[] {
  const days = planted.rows.flatMap(row =>
    row.record === undefined || row.record.appendOnly
      ? []
      : columnsWhere(row.record, ['about', 'trace']).flatMap(([name]) => stays(row, name) ?? []),
  )
  return [...new Set(days)].sort()
}
