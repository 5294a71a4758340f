/** What goes wrong when two people are made one: what is left behind, what is lost on the way, what can't be undone. */
import { mergeSubjects, type SubjectKind, unmergeSubjects } from '#platform/privacy'
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
    return isKept || (row.record?.root === undefined && !saysTheSame(row) && !sealed)
  }

  function saysTheSame({ table, record, whose, values }: Planted['rows'][number]): boolean {
    const { once } = record ?? {}
    if (once === undefined) return false
    const isWhose = (row: Planted['rows'][number], id: string | undefined) =>
      Object.values(row.whose).some(each => each.id === id)
    return (
      isWhose({ table, record, whose, values, n: 0 }, goes?.id) &&
      planted.rows.some(
        other =>
          other.table === table &&
          isWhose(other, stays?.id) &&
          once.every(name => JSON.stringify(other.values[name]) === JSON.stringify(values[name])),
      )
    )
  }
}

/** The lines of the database, as text, that a merge and its undoing leave otherwise than they were. */
export async function notUndone(premises: Premises, planted: Planted, kind: SubjectKind): Promise<string[]> {
  const [stays, goes] = planted.people[kind]
  if (stays === undefined || goes === undefined) throw new Error('Two are wanted.')
  const { declarations, owner } = premises
  const lines = async () => new Set((await databaseAsText(owner)).whole.split('\n'))
  const two = { stays: stays.id, goes: goes.id }
  const before = await lines()
  const merged = await asApplication(premises, db => mergeSubjects(db, declarations, kind, two))
  const between = await lines()
  const stayed = await asApplication(premises, db =>
    unmergeSubjects(db, declarations, kind, { ...merged, ...two }),
  )
  const after = await lines()
  return [
    ...(differing(before, between).length === 0 ? ['the merge did nothing'] : []),
    ...stayed.map(({ table, rows }) => `${rows} rows of ${table} did not go back`),
    ...differing(before, after).map(line => `otherwise than before: ${line.slice(0, 300)}`),
  ]
}

const differing = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [
  ...[...one].filter(line => !other.has(line)),
  ...[...other].filter(line => !one.has(line)),
]

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
