/** Which import a page is about, where its pages are, and what its source, purpose and state are called. */
import type { Actor } from '#platform/auth'
import { Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatDay } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import type { Tone } from '#ui'
import type { Import } from '../queries/import-shape.ts'
import type { ImportState } from '../schema.ts'

export const pathOfImport = (id: string, below = ''): string => `/imports/${toEdge('imp', id)}${below}`

/** An id that is none is answered like an import that is not there. */
export function importOf(here: Here): string {
  const id = fromEdge('imp', here.params.import)
  if (id === undefined) throw new Refused('not-found')
  return id
}

/** So that a button stands only where its operation is allowed; the operation checks again. */
export const may = (here: Here, use: Parameters<Actor['allows']>[0]): boolean =>
  here.visitor?.actor.allows(use) === true

export const dayTold = (here: Here, day: string): string =>
  formatDay(here.language, Temporal.PlainDate.from(day.slice(0, 10)))

export const sourceName = (here: Here, key: string): string =>
  here.register.definition.sources[key]?.name[here.language] ?? key

export const purposeName = (here: Here, key: string): string =>
  here.register.definition.purposes[key]?.name[here.language] ?? key

export const toneOf: Readonly<Record<ImportState, Tone>> = {
  named: 'attention',
  uploaded: 'attention',
  mapped: 'attention',
  checking: 'waiting',
  checked: 'attention',
  running: 'waiting',
  done: 'ok',
  cancelled: 'neutral',
  failed: 'danger',
  undoing: 'waiting',
  undone: 'neutral',
}

/** How many of the five steps are behind. */
export const stepsDone: Readonly<Record<ImportState, number>> = {
  named: 1,
  uploaded: 2,
  mapped: 2,
  checking: 3,
  checked: 4,
  running: 4,
  done: 5,
  cancelled: 4,
  failed: 4,
  undoing: 5,
  undone: 5,
}

/** Whether what it brought stands in the register. */
export const hasRun = ({ state }: Import): boolean => state === 'done' || state === 'cancelled'
