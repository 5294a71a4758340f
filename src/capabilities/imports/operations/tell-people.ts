/**
 * Ticks off the duty to tell people from where their data came (GDPR Art. 14): by which kind of message, on which day, and
 * whom: everybody of the import, or those named.
 */
import { z } from 'zod'
import { dayField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'
import { countUntold } from '../queries/count-untold.ts'
import type { ImportState } from '../schema.ts'

export const tellingChannels = ['email', 'letter', 'sms', 'phone', 'meeting'] as const

/** Before the run nobody has come who could be told, and a run that goes on brings more. */
const hasBrought: readonly ImportState[] = ['done', 'cancelled']

export const tellPeople = operation({
  name: 'imports.tell',
  may: 'imports:run',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    toldOn: dayField,
    channel: z.enum(tellingChannels),
    persons: z.array(idOf('per')).min(1).max(500).optional(),
  }),
  gives: z.object({ untold: z.int() }),
  refuses: ['not-found', 'not-now', 'nobody-to-tell'],
  async run({ db, clock, refuse, note, enqueue }, { import: id, toldOn, channel, persons }) {
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    if (found.tellBy === null || !hasBrought.includes(found.state)) return refuse('not-now')
    if (toldOn > clock.today().toString())
      refuse('invalid-input', { problems: [{ field: 'toldOn', problem: 'day-in-future' }] })
    if (toldOn < found.obtainedOn)
      refuse('invalid-input', { problems: [{ field: 'toldOn', problem: 'day-too-early' }] })
    if (persons === undefined) {
      await db.updateTable('imports.import').set({ told_on: toldOn }).where('id', '=', id).execute()
      // Everybody's own line says so too, and with it their copy; a million lines are written by a job.
      enqueue('imports.tell-lines', { import: id })
      note('imports.people-told', { import: id, channel, all: true })
      return { untold: 0 }
    }
    const { numUpdatedRows } = await db
      .updateTable('imports.line')
      .set({ told_on: toldOn })
      .where('import_id', '=', id)
      .where('person_id', 'in', persons)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refuse('nobody-to-tell')
    const untold = await countUntold(db, id)
    if (untold === 0)
      await db.updateTable('imports.import').set({ told_on: toldOn }).where('id', '=', id).execute()
    note('imports.people-told', { about: persons, import: id, channel, all: false })
    return { untold }
  },
})
