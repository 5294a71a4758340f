/** What a copy tells that it must not, and what it leaves out. */
import { type Copy, copyAbout, type Opens, type Subject, sealContext } from '#platform/privacy'
import type { Planted, PlantedRow, Sentinel } from '../support/plant.ts'
import { asApplication, type Premises } from '../support/premises.ts'

/** In place of the vault: what is planted in a sealed column stands there open, and only its own person's key opens it. */
const openly = (planted: Planted): Opens => ({
  unsealFor(wrapped, subjectId, sealed, context) {
    const [key, value] = [wrapped, sealed].map(bytes => {
      const text = Buffer.from(bytes).toString()
      return planted.sentinels.find(({ token }) => text.includes(token))
    })
    if (key?.owners[0]?.id !== subjectId || value === undefined) return undefined
    return context === sealContext(value.row.table, value.column) ? Buffer.from(sealed).toString() : undefined
  },
})

export const copyOf = (premises: Premises, planted: Planted, subject: Subject): Promise<Copy> =>
  asApplication(premises, db => copyAbout(db, { ...premises, vault: openly(planted) }, subject))

export const isTold = (copy: string, token: string): boolean =>
  copy.includes(token) || copy.includes(Buffer.from(token).toString('hex'))

const told = new Set(['about', 'trace'])

export const wordOf = ({ row, column }: Sentinel): string => row.record?.columns[column]?.is ?? 'undeclared'

const isOne = (subjects: readonly Subject[], one: Subject): boolean =>
  subjects.some(({ id }) => id === one.id)

export async function wrongCopies(premises: Premises, planted: Planted): Promise<string[]> {
  const found: string[] = []
  const kinds = premises.declarations.records.flatMap(({ root }) => root ?? [])
  for (const subject of kinds.flatMap(kind => planted.people[kind])) {
    const copy = await copyOf(premises, planted, subject)
    const text = JSON.stringify(copy)
    for (const sentinel of planted.sentinels) {
      const word = wordOf(sentinel)
      const should = told.has(word) && isOne(sentinel.owners, subject)
      // Facts are told as context to whoever stands in the row; that they are harmless is a property of its own.
      if (word === 'fact' && isOne(Object.values(sentinel.row.whose), subject)) continue
      const is = isTold(text, sentinel.token)
      if (is === should) continue
      const at = `${sentinel.row.table}.${sentinel.column}`
      found.push(
        is ? `a copy tells ${at} (${word}) to somebody whose it is not` : `a copy leaves out ${at} (${word})`,
      )
    }
    for (const row of planted.rows) found.push(...leftOut(row, copy, subject))
  }
  return [...new Set(found)]
}

/** Days, numbers and states hold no token: that they are told is seen by their names. */
function leftOut(row: PlantedRow, copy: Copy, subject: Subject): string[] {
  return Object.entries(row.record?.columns ?? {}).flatMap(([name, column]) => {
    if (!told.has(column.is) || !('role' in column) || row.whose[column.role]?.id !== subject.id) return []
    if (row.values[name] === null) return []
    const view = copy.views.find(({ table, role }) => table === row.table && role === column.role)
    const is = view?.rows.some(({ values }) => values.some(value => value.column === name))
    return is ? [] : [`a copy leaves out ${row.table}.${name} (${column.is})`]
  })
}
