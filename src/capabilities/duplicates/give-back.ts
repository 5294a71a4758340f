/** What a merge kept of the two people's own rows, and giving it back to each. */
import { type Db, sql } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { OperationContext } from '#platform/operation'
import { sealContext, unsealing } from '#platform/privacy'
import { namesOf, type PersonNow } from './find-two.ts'
import { type Opened, sealedColumns } from './keep-people.ts'
import type { FieldSource, MergedField } from './schema.ts'
import { archivedOf, laterOf } from './take-values.ts'

type Context = Pick<OperationContext, 'db' | 'declarations' | 'register'>

type KeptSide = Readonly<{
  id: string
  was: 'gone' | 'stayed'
  given_names: string | null
  family_name: string | null
  call_name: string | null
  language: Language | null
  birth_date: Buffer | null
  identity_code: Buffer | null
  identity_code_index: Buffer | null
  last_contact_on: string
  created_at: string
  archived_at: string | null
  version: number
  source_id: string
  field_sources: readonly FieldSource[] | null
}> &
  Readonly<{ opened: Opened }>

export type Kept = Readonly<{ taken: readonly MergedField[]; gone: KeptSide; stayed: KeptSide }>

/** Undefined once what was kept has reached its term. */
export async function readKept(
  context: Context,
  { merge, stays, taken }: Readonly<{ merge: string; stays: string; taken: readonly MergedField[] }>,
): Promise<Kept | undefined> {
  const { db, declarations, register } = context
  const rows = await db
    .selectFrom('duplicates.kept_person')
    .selectAll()
    .where('merge_id', '=', merge)
    .execute()
  const unseal = await unsealing(db, { declarations, vault: register.vault }, { kind: 'person', id: stays })
  const side = (was: 'gone' | 'stayed'): KeptSide | undefined => {
    const row = rows.find(each => each.was === was)
    if (row === undefined) return undefined
    const open = (column: 'birth_date' | 'identity_code') => {
      const sealed = row[column]
      return sealed === null ? undefined : unseal(sealed, sealContext('duplicates.kept_person', column))
    }
    return { ...row, opened: { birthDate: open('birth_date'), identityCode: open('identity_code') } }
  }
  const [gone, stayed] = [side('gone'), side('stayed')]
  return gone === undefined || stayed === undefined ? undefined : { taken, gone, stayed }
}

/** Gives the one who stayed the values of before; answers the fields that somebody has changed since, which are left. */
export async function giveBack(
  context: Context,
  now: PersonNow,
  kept: Kept,
): Promise<readonly MergedField[]> {
  const { db } = context
  const changed = await changedSince(context, now, kept)
  const back = kept.taken.filter(field => !changed.includes(field))
  const { gone, stayed } = kept
  const names = Object.fromEntries(
    (['given_names', 'family_name', 'call_name', 'language'] as const)
      .filter(field => back.includes(field))
      .map(field => [
        field,
        stayed[field] ?? (field.endsWith('_names') || field === 'family_name' ? '' : null),
      ]),
  )
  const sealed = back.includes('birth_date')
    ? { birth_date: null, ...(await sealedColumns(context, now.id, stayed.opened)) }
    : {}
  const code = back.includes('identity_code') ? { identity_code: null, identity_code_index: null } : {}
  const contacted = now.lastContactOn === laterOf(stayed.last_contact_on, gone.last_contact_on)
  const put = now.archivedAt === archivedOf(stayed.archived_at, gone.archived_at)
  await db
    .updateTable('people.person')
    .set(row => ({
      ...names,
      ...sealed,
      ...code,
      ...(contacted ? { last_contact_on: stayed.last_contact_on } : {}),
      ...(put ? { archived_at: stayed.archived_at } : {}),
      version: row('version', '+', 1),
    }))
    .where('id', '=', now.id)
    .execute()
  await sourcesBack(db, now.id, stayed.field_sources ?? [], back)
  return changed
}

/** Compared by what they say: what is sealed is opened for it. */
async function changedSince(
  { db, declarations, register }: Context,
  now: PersonNow,
  { taken, gone }: Kept,
): Promise<readonly MergedField[]> {
  const current = namesOf(now, taken)
  const unseal = await unsealing(db, { declarations, vault: register.vault }, { kind: 'person', id: now.id })
  const opens = (bytes: Buffer | null, column: string) =>
    bytes === null ? undefined : unseal(bytes, sealContext('people.person', column))
  return taken.filter(field => {
    if (field === 'birth_date') return opens(now.birthDate, field) !== gone.opened.birthDate
    if (field === 'identity_code') return opens(now.identityCode, field) !== gone.opened.identityCode
    return current[field] !== gone[field]
  })
}

async function sourcesBack(
  db: Db,
  person: string,
  sources: readonly FieldSource[],
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return
  await db
    .deleteFrom('people.field_source')
    .where('person_id', '=', person)
    .where('field', 'in', fields)
    .execute()
  await addSources(
    db,
    person,
    sources.filter(({ field }) => fields.includes(field)),
  )
}

async function addSources(db: Db, person: string, sources: readonly FieldSource[]): Promise<void> {
  if (sources.length === 0) return
  await sql`insert into people.field_source (id, person_id, field, source_id)
    select f.id, ${person}::uuid, f.field, f.source_id
      from unnest(${sources.map(({ id }) => id)}::uuid[], ${sources.map(({ field }) => field)}::text[],
        ${sources.map(({ source_id }) => source_id)}::uuid[]) f(id, field, source_id)
      join people.source s on s.id = f.source_id
    on conflict do nothing`.execute(db)
}

/** The row of the one who went, without what was sealed: there is no key yet to seal it with. */
export const rootOfGone = (register: string, id: string, { gone }: Kept): Record<string, unknown> => ({
  register_id: register,
  id,
  given_names: gone.given_names ?? '',
  family_name: gone.family_name ?? '',
  call_name: gone.call_name,
  language: gone.language,
  last_contact_on: gone.last_contact_on,
  created_at: gone.created_at,
  archived_at: gone.archived_at,
  version: gone.version + 1,
  source_id: gone.source_id,
})

/** Once the row stands: what it had sealed, under a key of its own again, and from where each field came. */
export async function sealGone(context: Context, id: string, { gone }: Kept): Promise<void> {
  const { db } = context
  const sealed = await sealedColumns(context, id, gone.opened)
  if (Object.keys(sealed).length > 0)
    await db
      .updateTable('people.person')
      .set({
        ...sealed,
        ...(sealed.identity_code === undefined ? {} : { identity_code_index: gone.identity_code_index }),
      })
      .where('id', '=', id)
      .execute()
  await addSources(db, id, gone.field_sources ?? [])
}
