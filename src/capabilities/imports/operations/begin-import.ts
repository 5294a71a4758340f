/** Begins an import by naming its source, before anything is read (N6.1): from where, obtained when, and for which purpose. */
import { z } from 'zod'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { tellBy } from '../rules/tell-by.ts'
import { purposeField, sourceOfImport } from '../source-of-import.ts'

export const beginImport = operation({
  name: 'imports.begin',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({ source: sourceOfImport, purpose: purposeField }),
  gives: z.object({ id: idOf('imp') }),
  refuses: [],
  async run({ db, clock, register, refuse, note }, { source, purpose }) {
    const told = register.definition.sources[source.key]
    if (told === undefined || register.definition.notYetKept.sources.includes(source.key))
      return refuse('invalid-input', { problems: [{ field: 'source.key', problem: 'not-a-choice' }] })
    if (register.definition.purposes[purpose] === undefined)
      return refuse('invalid-input', { problems: [{ field: 'purpose', problem: 'not-a-choice' }] })
    if (source.obtainedOn > clock.today().toString())
      return refuse('invalid-input', { problems: [{ field: 'source.obtainedOn', problem: 'day-in-future' }] })
    const id = newId<'import'>(clock)
    const sourceId = newId<'source'>(clock)
    const at = clock.now().toString()
    await db
      .insertInto('people.source')
      .values({
        id: sourceId,
        source_key: source.key,
        obtained_on: source.obtainedOn,
        recorded_at: at,
        batch_id: id,
      })
      .execute()
    await db
      .insertInto('imports.import')
      .values({
        ...nothingYet,
        id,
        source_id: sourceId,
        purpose,
        state: 'named',
        tell_by: told.from === 'elsewhere' ? (tellBy(source.obtainedOn) ?? null) : null,
        begun_at: at,
      })
      .execute()
    note('imports.begun', { import: id, source: source.key, purpose })
    return { id: id as string }
  },
})

const nothingYet = {
  file_name: null,
  digest: null,
  upload: null,
  file_used_at: null,
  dialect: null,
  shape: null,
  targets: null,
  sample: null,
  lines: null,
  problem: null,
  problem_line: null,
  told_on: null,
  lease: null,
  leased_until: null,
  finished_at: null,
}
