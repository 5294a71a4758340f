/** Imports as they are stored, told as summaries. */
import type { Db } from '#platform/db'
import type { ImportSummary } from './import-shape.ts'

const columns = [
  'i.id',
  'i.source_id as sourceId',
  's.source_key as sourceKey',
  's.obtained_on as obtainedOn',
  'i.purpose',
  'i.state',
  'i.file_name as fileName',
  'i.bytes',
  'i.shape',
  'i.added',
  'i.matched',
  'i.changed',
  'i.refused',
  'i.repeated',
  'i.lines',
  'i.at',
  'i.problem',
  'i.problem_line as problemLine',
  'i.tell_by as tellBy',
  'i.told_on as toldOn',
  'i.kept',
  'i.begun_at as begunAt',
  'i.finished_at as finishedAt',
  'i.version',
] as const

export const selectImports = (db: Db) =>
  db
    .selectFrom('imports.import as i')
    .innerJoin('people.source as s', 's.id', 'i.source_id')
    .select([...columns])

type Selected = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number]

export function summaryOf({
  added,
  matched,
  changed,
  refused,
  repeated,
  bytes,
  ...told
}: Selected): ImportSummary {
  return {
    ...told,
    bytes: told.fileName === null ? null : bytes,
    counts: { new: added, matched, changed, refused, repeated },
  }
}
