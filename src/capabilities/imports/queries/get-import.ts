/** One import: where it is, and what its file looks like. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { recogniseHeadings, type Suggestion } from '../rules/recognise/index.ts'
import { openSample } from '../sealed-cells.ts'
import { countUntold } from './count-untold.ts'
import { type Import, importShape } from './import-shape.ts'
import { selectImports, summaryOf } from './read-import.ts'

const hasBrought = ['done', 'cancelled']
const beforeRun = ['uploaded', 'mapped', 'checked', 'failed']

export const getImport = query({
  name: 'imports.get',
  may: 'imports:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ import: idOf('imp') }),
  gives: importShape,
  refuses: ['not-found'],
  shows: () => [],
  async run({ db, register, refuse }, { import: id }): Promise<Import> {
    const row = await selectImports(db)
      .select(['i.dialect', 'i.sheets', 'i.headings', 'i.targets', 'i.sample'])
      .where('i.id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return refuse('not-found')
    const { dialect, sheets, headings, targets, sample: sealed, ...stored } = row
    const summary = summaryOf(stored)
    const sample = beforeRun.includes(summary.state) ? openSample(register, id, sealed) : []
    const suggested = recogniseHeadings(headings, sample)
    const owes = summary.tellBy !== null && summary.toldOn === null && hasBrought.includes(summary.state)
    return {
      ...summary,
      dialect,
      sheets: [...sheets],
      headings: [...headings],
      targets: targets === null ? null : [...targets],
      sample: sample.map(cells => cells.map((cell, at) => (isShown(suggested[at]) ? cell : ''))),
      suggested: suggested.map(each => ({ ...each })),
      untold: owes ? await countUntold(db, id) : 0,
    }
  },
})

/** What the register seals, or never takes in, is not shown from a file either: to map it, its heading is enough. */
const isShown = (suggestion: Suggestion | undefined): boolean =>
  suggestion?.target !== 'identity-code' &&
  suggestion?.target !== 'birth-date' &&
  !(suggestion?.target === 'ignore' && suggestion.reason === 'not-imported-sensitive')
