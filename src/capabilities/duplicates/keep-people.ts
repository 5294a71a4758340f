/** Before two rows become one: what will not stand in the one is kept beside the merge, sealed values under the key that stays. */
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { type Seals, sealContext, sealing, unsealing } from '#platform/privacy'
import { namesOf, type PersonNow } from './find-two.ts'
import type { MergedField } from './schema.ts'
import { mergedFields } from './schema.ts'

export type Merging = Readonly<{
  merge: string
  stays: PersonNow
  goes: PersonNow
  /** Of these the value of the one who goes stays. */
  taken: readonly MergedField[]
}>

/** What the one who goes had sealed, open for as long as the merge takes. */
export type Opened = Readonly<{ birthDate: string | undefined; identityCode: string | undefined }>

type Context = Pick<OperationContext, 'db' | 'clock' | 'declarations'> &
  Readonly<{ register: Readonly<{ vault: Seals }> }>

export async function keepPeople(context: Context, { merge, stays, goes, taken }: Merging): Promise<Opened> {
  const { db, clock } = context
  const opened = await openSealed(context, goes)
  const before = taken.includes('birth_date') ? await openSealed(context, stays) : nothing
  const kept = { merge_id: merge, person_id: stays.id }
  await db
    .insertInto('duplicates.kept_person')
    .values([
      {
        ...kept,
        id: newId(clock),
        was: 'gone',
        ...row(goes, mergedFields),
        ...(await resealed(context, stays.id, opened)),
        identity_code_index: goes.identityIndex,
      },
      {
        ...kept,
        id: newId(clock),
        was: 'stayed',
        ...row(stays, taken),
        ...(await resealed(context, stays.id, { ...before, identityCode: undefined })),
        identity_code_index: null,
      },
    ])
    .execute()
  return opened
}

const nothing: Opened = { birthDate: undefined, identityCode: undefined }

const blank = { given_names: null, family_name: null, call_name: null, language: null }

const row = (person: PersonNow, fields: readonly MergedField[]) => ({
  ...blank,
  ...namesOf(person, fields),
  last_contact_on: person.lastContactOn,
  created_at: person.createdAt,
  archived_at: person.archivedAt,
  version: person.version,
  source_id: person.sourceId,
  // A list would be sent as an array of PostgreSQL's.
  field_sources: JSON.stringify(
    person.fieldSources.map(({ id, field, source_id }) => ({ id, field, source_id })),
  ) as never,
})

async function openSealed({ db, declarations, register }: Context, person: PersonNow): Promise<Opened> {
  if (person.birthDate === null && person.identityCode === null) return nothing
  const unseal = await unsealing(
    db,
    { declarations, vault: register.vault },
    { kind: 'person', id: person.id },
  )
  return {
    birthDate: person.birthDate === null ? undefined : unseal(person.birthDate, ofPerson('birth_date')),
    identityCode:
      person.identityCode === null ? undefined : unseal(person.identityCode, ofPerson('identity_code')),
  }
}

const ofPerson = (column: string): string => sealContext('people.person', column)

async function resealed(
  { db, declarations, register }: Context,
  person: string,
  { birthDate, identityCode }: Opened,
): Promise<{ birth_date: Buffer | null; identity_code: Buffer | null }> {
  if (birthDate === undefined && identityCode === undefined) return { birth_date: null, identity_code: null }
  const seal = await sealFor({ db, declarations, register }, person)
  const sealed = (plain: string | undefined, column: string) =>
    plain === undefined ? null : seal(plain, sealContext('duplicates.kept_person', column))
  return { birth_date: sealed(birthDate, 'birth_date'), identity_code: sealed(identityCode, 'identity_code') }
}

/** Under the person's own key, made where there is none. */
export const sealFor = (
  { db, declarations, register }: Omit<Context, 'clock'>,
  person: string,
): ReturnType<typeof sealing> =>
  sealing(db, { declarations, vault: register.vault }, { kind: 'person', id: person })

/** The sealed columns of a person's own row, as they are to be written there. */
export async function sealedColumns(
  context: Readonly<{ db: Db }> & Omit<Context, 'clock'>,
  person: string,
  opened: Opened,
): Promise<{ birth_date?: Buffer; identity_code?: Buffer }> {
  if (opened.birthDate === undefined && opened.identityCode === undefined) return {}
  const seal = await sealFor(context, person)
  return {
    ...(opened.birthDate === undefined ? {} : { birth_date: seal(opened.birthDate, ofPerson('birth_date')) }),
    ...(opened.identityCode === undefined
      ? {}
      : { identity_code: seal(opened.identityCode, ofPerson('identity_code')) }),
  }
}
