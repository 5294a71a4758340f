/** Says what each column means, and keeps that under a name when asked to. What was checked before has to be checked again. */
import { z } from 'zod'
import { lineField } from '#platform/fields'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { dialectField } from '../dialect-field.ts'
import { findImportForUpdate } from '../find-import.ts'
import { severalColumns, type Target, targets } from '../rules/recognise/targets.ts'
import { sampleField, sealSample } from '../sealed-cells.ts'

const aims = ['ignore', ...targets] as const

export const setMapping = operation({
  name: 'imports.map',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    targets: z.array(z.enum(aims)).max(256),
    /** Where the recognition was wrong; the headings are then those that the file has when read so. */
    reading: z
      .strictObject({
        dialect: dialectField,
        headings: z.array(z.string().max(32_767)).max(256),
        sample: sampleField,
      })
      .optional(),
    saveAs: lineField(80).optional(),
  }),
  refuses: ['not-found', 'not-now'],
  async run({ db, clock, register, refuse, note }, { import: id, targets: chosen, reading, saveAs }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (!['uploaded', 'mapped', 'checked', 'failed'].includes(found.state) || found.digest === null)
      return refuse('not-now')
    const headings = reading?.headings ?? found.headings
    const problem = problemOf(chosen, headings.length)
    if (problem !== undefined) refuse('invalid-input', { problems: [problem] })
    await db
      .updateTable('imports.import')
      .set({
        state: 'mapped',
        targets: JSON.stringify(chosen) as never,
        headings: JSON.stringify(headings) as never,
        ...(reading === undefined
          ? {}
          : {
              dialect: JSON.stringify(reading.dialect) as never,
              sample: sealSample(register, id, reading.sample),
            }),
        problem: null,
        problem_line: null,
        file_used_at: clock.now().toString(),
      })
      .where('id', '=', id)
      .execute()
    if (saveAs !== undefined) {
      const pairs = headings.map((heading, at) => ({ heading, target: chosen[at] ?? 'ignore' }))
      await db
        .insertInto('imports.mapping')
        .values({ id: newId(clock), name: saveAs, pairs: JSON.stringify(pairs) as never })
        .onConflict(conflict =>
          conflict.columns(['register_id', 'name']).doUpdateSet({ pairs: JSON.stringify(pairs) as never }),
        )
        .execute()
    }
    note('imports.mapped', { import: id })
  },
})

function problemOf(chosen: readonly string[], columns: number) {
  if (chosen.length !== columns) return { field: 'targets', problem: 'invalid' }
  if (chosen.every(target => target === 'ignore')) return { field: 'targets', problem: 'nothing-chosen' }
  const seen = new Set<string>()
  for (const [at, target] of chosen.entries()) {
    if (target === 'ignore' || severalColumns.has(target as Target)) continue
    if (seen.has(target)) return { field: `targets.${at}`, problem: 'already-used' }
    seen.add(target)
  }
  return undefined
}
