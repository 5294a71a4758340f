/** Values sealed under a person's own key, which is made when the first is. */
import { type Db, sql } from '#platform/db'
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

/** The same for many people, whose keys are read and made at once. A value that is there already is not overwritten. */
export async function sealForMany(
  { db, register }: Readonly<{ db: Db; register: Register }>,
  values: readonly { id: string; column: SealedColumn; plain: string }[],
): Promise<void> {
  if (values.length === 0) return
  const keys = await keysOf(db, register, [...new Set(values.map(({ id }) => id))])
  for (const column of ['birth_date', 'identity_code'] as const) {
    const rows = values.flatMap(({ id, column: of, plain }) => {
      const wrapped = keys.get(id)
      return of !== column || wrapped === undefined ? [] : [{ id, plain, wrapped }]
    })
    if (rows.length === 0) continue
    const sealed = rows.map(({ id, plain, wrapped }) =>
      register.vault.sealFor(wrapped, id, plain, contextOf(column)),
    )
    const indexes = rows.map(({ plain }) =>
      column === 'identity_code' ? indexOfCode(register, plain) : null,
    )
    await sql`update people.person p set ${sql.ref(column)} = v.sealed,
        identity_code_index = coalesce(v.index, p.identity_code_index)
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${sealed}::bytea[], ${indexes}::bytea[]) v(id, sealed, index)
     where p.register_id = platform.register_id() and p.id = v.id and p.${sql.ref(column)} is null`.execute(
      db,
    )
  }
}

async function keysOf(
  db: Db,
  register: Register,
  people: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const known = await db
    .selectFrom('people.person_key')
    .select(['person_id', 'wrapped'])
    .where('person_id', 'in', people)
    .execute()
  const keys = new Map(known.map(({ person_id, wrapped }) => [person_id, wrapped]))
  const made = people
    .filter(id => !keys.has(id))
    .map(id => ({ person_id: id, wrapped: register.vault.newPersonKey(id) }))
  if (made.length > 0) await db.insertInto('people.person_key').values(made).execute()
  for (const { person_id, wrapped } of made) keys.set(person_id, wrapped)
  return keys
}

/** The days of birth of those of the people who have one, `YYYY-MM-DD`, for telling people apart and never to be shown. */
export async function openBirthDates(
  { db, register }: Readonly<{ db: Db; register: Register }>,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.person as p')
    .innerJoin('people.person_key as k', 'k.person_id', 'p.id')
    .select(['p.id', 'k.wrapped', 'p.birth_date as sealed'])
    .where('p.id', 'in', people)
    .where('p.birth_date', 'is not', null)
    .execute()
  const opened = new Map<string, string>()
  for (const { id, wrapped, sealed } of rows) {
    const day =
      sealed === null ? undefined : register.vault.unsealFor(wrapped, id, sealed, contextOf('birth_date'))
    if (day !== undefined) opened.set(id, day)
  }
  return opened
}
