/** What goes wrong when two people are made one: what is left behind, and what is lost on the way. */
import { mergeSubjects, type SubjectKind } from '#platform/privacy'
import { databaseAsText } from '../support/database-as-text.ts'
import type { Planted } from '../support/plant.ts'
import { asApplication, type Premises } from '../support/premises.ts'
import { copyOf, isTold, wordOf } from './told-on-copies.ts'

export async function wronglyMerged(
  premises: Premises,
  planted: Planted,
  kind: SubjectKind,
): Promise<string[]> {
  const [stays, goes] = planted.people[kind]
  if (stays === undefined || goes === undefined) throw new Error('Two are wanted.')
  const { declarations, owner } = premises
  await asApplication(premises, db =>
    mergeSubjects(db, declarations, kind, { stays: stays.id, goes: goes.id }),
  )
  const copy = JSON.stringify(await copyOf(premises, planted, stays))
  const lost = planted.sentinels
    .filter(sentinel => sentinel.owners.some(({ id }) => id === stays.id || id === goes.id))
    .filter(sentinel => ['about', 'trace'].includes(wordOf(sentinel)) && isMoved(sentinel))
    .filter(({ token }) => !isTold(copy, token))
    .map(({ row, column }) => `${row.table}.${column} is not told to the one who stays`)
  return [...new Set([...lost, ...(await stillNaming(premises, goes.id, await databaseAsText(owner)))])]

  /** One's own row is left once, and so is a row that would say the same twice; what is sealed opens only to its own key. */
  function isMoved({ row, column, owners }: Planted['sentinels'][number]): boolean {
    const word = row.record?.columns[column]
    const sealed = word?.is === 'about' && word.sealed
    const isKept = owners.some(({ id }) => id === stays?.id)
    return isKept || (row.record?.root === undefined && row.record?.once === undefined && !sealed)
  }
}

/** The tables that still name the one who is gone, other than those that are only ever added to. */
async function stillNaming(
  { declarations }: Premises,
  id: string,
  text: Awaited<ReturnType<typeof databaseAsText>>,
): Promise<string[]> {
  const added = declarations.records.filter(({ appendOnly }) => appendOnly).map(({ table }) => table)
  const named = text.tablesWith(id).filter(table => !added.includes(table))
  return named.map(table => `${table} still names the one who is gone`)
}
