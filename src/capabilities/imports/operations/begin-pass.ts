/** The passes over an import's lines: the dry run, the run, and taking back. Each is begun here and done by a job. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { operation } from '#platform/operation'
import { findImportForUpdate } from '../find-import.ts'
import type { ImportState } from '../schema.ts'

const takes = z.strictObject({ import: idOf('imp') })
const purposes = ['customer-care', 'contacts', 'marketing'] as const

type Pass = Readonly<{
  name: string
  may: string
  from: readonly ImportState[]
  state: ImportState
  fact: string
}>

const beginPass = ({ name, may, from, state, fact }: Pass) =>
  operation({
    name,
    may,
    for: purposes,
    takes,
    refuses: ['not-found', 'not-now'],
    async run({ db, clock, refuse, note, enqueue }, { import: id }) {
      const found = await findImportForUpdate(db, id)
      if (found === undefined) return refuse('not-found')
      if (!from.includes(found.state)) return refuse('not-now')
      await db
        .updateTable('imports.import')
        .set({ state, at: 0, problem: null, problem_line: null, faults: 0 })
        .set({ lease: null, leased_until: null, file_used_at: clock.now().toString() })
        .where('id', '=', id)
        .execute()
      note(fact, { import: id })
      enqueue('imports.go-on', { import: id })
    },
  })

/** Goes through the file and says what a run would do with each line. Nothing of the register changes. */
export const checkImport = beginPass({
  name: 'imports.check',
  may: 'imports:run',
  from: ['mapped', 'checked', 'failed'],
  state: 'checking',
  fact: 'imports.check-begun',
})

/** Only what was tried before is run, and only the file and columns that were tried. */
export const startImport = beginPass({
  name: 'imports.start',
  may: 'imports:run',
  from: ['checked'],
  state: 'running',
  fact: 'imports.started',
})

/** Takes back what a run changed, as far as nobody has changed it since. One that was cancelled half-way can be taken back too. */
export const undoImport = beginPass({
  name: 'imports.undo',
  may: 'imports:undo',
  from: ['done', 'cancelled'],
  state: 'undoing',
  fact: 'imports.undo-begun',
})
