/** The import that an operation is about, locked until it is done, with the source that it was named with. */
import type { Db } from '#platform/db'
import type { ImportState } from './schema.ts'

const columns = [
  'i.id',
  'i.source_id as sourceId',
  's.source_key as sourceKey',
  's.obtained_on as obtainedOn',
  'i.purpose',
  'i.state',
  'i.digest',
  'i.upload',
  'i.headings',
  'i.targets',
  'i.dialect',
  'i.bytes',
  'i.file_name as fileName',
  'i.lease',
  'i.leased_until as leasedUntil',
  'i.faults',
  'i.at',
  'i.lines',
  'i.added',
  'i.matched',
  'i.changed',
  'i.refused',
  'i.repeated',
  'i.kept',
  'i.told_on as toldOn',
  'i.finished_at as finishedAt',
  'i.tell_by as tellBy',
] as const

const read = (db: Db, id: string) =>
  db
    .selectFrom('imports.import as i')
    .innerJoin('people.source as s', 's.id', 'i.source_id')
    .select([...columns])
    .where('i.id', '=', id)

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>

export const findImport = async (db: Db, id: string) => read(db, id).executeTakeFirst()

export const findImportForUpdate = async (db: Db, id: string) =>
  read(db, id).forUpdate('i').executeTakeFirst()

/** While a pass goes on, nothing about the file or its columns may change. */
export const underWay: readonly ImportState[] = ['checking', 'running', 'undoing']
