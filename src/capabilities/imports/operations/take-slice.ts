/**
 * Decides a slice of lines and, in a run, writes what follows, all in one transaction with how far the pass has come: after a
 * crash the next slice is the next, and none is taken twice.
 */
import { z } from 'zod'
import { hashOfPoint } from '#capabilities/people'
import { sql } from '#platform/db'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { breathe } from '../breathe.ts'
import { enterProhibitions } from '../enter-prohibitions.ts'
import { findImportForUpdate } from '../find-import.ts'
import { keysInFile, lineOf } from '../line-keys.ts'
import { loadKnown } from '../load-known.ts'
import { leaseSeconds, sliceLinesMax } from '../rules/bounds.ts'
import { type Changes, noChanges } from '../rules/decide/changes.ts'
import { decideLine } from '../rules/decide/decide-line.ts'
import type { Line } from '../rules/decide/line.ts'
import { isSliceRow, type SliceRow } from '../slice-row.ts'
import { writeChanges } from '../write-changes.ts'
import { writeLines } from '../write-lines.ts'

export const takeSlice = operation({
  name: 'imports.take-slice',
  may: 'imports:work',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    lease: z.uuid(),
    /** Up to which line the pass had come, and up to which it comes with these. */
    after: z.int().min(0),
    upTo: z.int().min(0),
    rows: z.array(z.custom<SliceRow>(isSliceRow)).max(sliceLinesMax),
  }),
  refuses: ['not-found', 'not-now'],
  async run(context, { import: id, lease, after, upTo, rows }) {
    const { db, clock, register, refuse, note } = context
    // What a crash took of the last slices is done again, since how far they came is lost with them: no slice waits for the disk.
    await sql`set local synchronous_commit = off`.execute(db)
    const found = await findImportForUpdate(db, id)
    if (found === undefined) return refuse('not-found')
    const isRun = found.state === 'running'
    if ((!isRun && found.state !== 'checking') || found.lease !== lease || found.at !== after)
      return refuse('not-now')
    const told = { register, sourceKey: found.sourceKey, digest: found.digest?.toString('hex') ?? '' }
    const lines = rows.flatMap(({ line, read }) =>
      read.refused === undefined ? [lineOf(line, read, told)] : [],
    )
    const changes = noChanges()
    const known = await loadKnown(context, lines, { importId: id, sourceId: found.sourceId, after })
    const hashOf = (kind: string, key: string) => hashOfPoint(register, kind, key).toString('hex')
    const occasion = { ...found, newId: () => newId<'row'>(clock) as string, hashOf }
    for (const [at, line] of lines.entries()) {
      decideLine(line, known, changes, occasion)
      if (at % 100 === 99) await breathe()
    }
    refuseUnread(rows, changes)
    if (isRun) {
      await writeChanges(context, found, changes)
      await enterProhibitions(context, changes)
      const about = changes.lines.flatMap(({ personId, outcome }) =>
        personId !== null && (outcome === 'new' || outcome === 'changed') ? [personId] : [],
      )
      if (about.length > 0)
        note('imports.people-written', {
          about: [...new Set(about)],
          import: id,
          upTo,
          source: found.sourceKey,
        })
    } else addKeysInFile(changes, lines, context)
    await writeLines(context, id, { after, upTo, rows, changes })
    await db
      .updateTable('imports.import')
      .set({
        at: upTo,
        leased_until: clock.now().add({ seconds: leaseSeconds }).toString(),
        ...counted(changes, found),
      })
      .where('id', '=', id)
      .execute()
  },
})

/** Rows that could not be read are lines too. */
function refuseUnread(rows: readonly SliceRow[], changes: Changes): void {
  for (const { line, read } of rows) {
    if (read.refused === undefined) continue
    const problems = read.refused.map(({ code, column }) =>
      column === undefined ? code : `${code}@${column}`,
    )
    changes.lines.push({
      line,
      outcome: 'refused',
      personId: null,
      problems,
      changes: [],
      sameAs: null,
      rowKey: null,
      keys: null,
    })
  }
}

/** In a dry run nobody is written, so that a later slice does not meet them: the keys tell it at the end. */
function addKeysInFile(
  changes: Changes,
  lines: readonly Line[],
  { register }: Readonly<{ register: Parameters<typeof keysInFile>[1] }>,
): void {
  const byLine = new Map(lines.map(line => [line.line, line]))
  const unwritten = new Set(changes.persons.map(({ id }) => id))
  for (const told of changes.lines) {
    if (told.personId !== null && unwritten.has(told.personId)) told.personId = null
    const line = byLine.get(told.line)
    if (told.outcome !== 'new' || line === undefined) continue
    told.keys = [...(line.rowKey === undefined ? [] : [line.rowKey]), ...keysInFile(line, register)]
  }
}

type Counts = Readonly<Record<'added' | 'matched' | 'changed' | 'refused' | 'repeated', number>>

function counted({ lines }: Changes, before: Counts & { at: number }): Counts {
  const of = (outcome: string) => lines.filter(line => line.outcome === outcome).length
  const from = before.at === 0 ? { added: 0, matched: 0, changed: 0, refused: 0, repeated: 0 } : before
  return {
    added: from.added + of('new'),
    matched: from.matched + of('matched'),
    changed: from.changed + of('changed'),
    refused: from.refused + of('refused'),
    repeated: from.repeated + of('repeated'),
  }
}
