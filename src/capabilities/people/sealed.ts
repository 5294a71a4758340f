/** Values sealed under a person's own key, which is made when the first is. */
import type { Db } from '#platform/db'
import { sealContext } from '#platform/privacy'
import type { Register } from '#platform/registers'

export type SealedColumn = 'identity_code' | 'birth_date'

/** Seals a value for the column of the person; it opens nowhere else. */
export async function sealFor(
  { db, register }: Readonly<{ db: Db; register: Register }>,
  person: string,
  column: SealedColumn,
  plain: string,
): Promise<Buffer> {
  const wrapped = (await findKey(db, person)) ?? (await makeKey(db, register, person))
  return register.vault.sealFor(wrapped, person, plain, contextOf(column))
}

/** Undefined when nothing is there, or the key is gone. */
export async function openSealed(
  { db, register }: Readonly<{ db: Db; register: Register }>,
  person: string,
  column: SealedColumn,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('people.person as p')
    .innerJoin('people.person_key as k', 'k.person_id', 'p.id')
    .select(['k.wrapped', `p.${column} as sealed`])
    .where('p.id', '=', person)
    .executeTakeFirst()
  if (row?.sealed == null) return undefined
  return register.vault.unsealFor(row.wrapped, person, row.sealed, contextOf(column))
}

/** What finds a code by exact match without opening any. */
export const indexOfCode = (register: Register, code: string): Buffer =>
  register.vault.blindIndex('identity-code', code)

const contextOf = (column: SealedColumn): string => sealContext('people.person', column)

async function findKey(db: Db, person: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('people.person_key')
    .select('wrapped')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.wrapped
}

async function makeKey(db: Db, register: Register, person: string): Promise<Buffer> {
  const wrapped = register.vault.newPersonKey(person)
  await db.insertInto('people.person_key').values({ person_id: person, wrapped }).execute()
  return wrapped
}
