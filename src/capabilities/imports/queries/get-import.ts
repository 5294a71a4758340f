/** One import: where it is, and what its file looks like. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { recogniseHeadings } from '../rules/recognise/index.ts'
import { openSample } from '../sealed-cells.ts'
import { countUntold } from './count-untold.ts'
import { type Import, importShape } from './import-shape.ts'
import { selectImports, summaryOf } from './read-import.ts'

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
    const owes = summary.tellBy !== null && summary.toldOn === null
    return {
      ...summary,
      dialect,
      sheets: [...sheets],
      headings: [...headings],
      targets: targets === null ? null : [...targets],
      sample: sample.map(cells => [...cells]),
      suggested: recogniseHeadings(headings, sample).map(each => ({ ...each })),
      untold: owes ? await countUntold(db, id) : 0,
    }
  },
})
