/** Writes what a slice of lines changes, one statement a table. */
import { fillOrganisation, insertOrganisations } from '#capabilities/organisations'
import { insertContactPoints, insertPeople, insertRoles, sealForMany } from '#capabilities/people'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import type { Changes } from './rules/decide/changes.ts'
import { valuesOf } from './rules/decide/decide-organisation.ts'
import { sourcedFields } from './rules/decide/known.ts'

export type Import = Readonly<{ id: string; sourceId: string; sourceKey: string; obtainedOn: string }>

type Context = Pick<OperationContext, 'db' | 'clock' | 'register'>

export async function writeChanges(context: Context, of: Import, changes: Changes): Promise<void> {
  const { db, clock } = context
  const at = clock.now().toString()
  const obtained = { sourceId: of.sourceId, on: of.obtainedOn, at }
  await writeOrganisations(context, of, changes)
  await insertPeople(
    db,
    changes.persons.map(({ id, names }) => ({
      id,
      givenNames: names.given_names ?? '',
      familyName: names.family_name ?? '',
      callName: names.call_name,
      language: names.language,
    })),
    obtained,
  )
  await writeNames(context, of, changes)
  await sealForMany(context, changes.sealed)
  await insertContactPoints(
    db,
    changes.points.map(({ personId, point, preferred }) => ({
      ...point,
      id: newId<'contact-point'>(clock),
      personId,
      preferred,
    })),
    obtained,
  )
  await insertRoles(db, changes.roles, obtained)
  await writeRoleChanges(context, of, changes)
}

async function writeOrganisations({ db, clock }: Context, of: Import, changes: Changes): Promise<void> {
  const { organisations, filled } = changes
  const from = { sourceKey: of.sourceKey, on: of.obtainedOn }
  await insertOrganisations(
    db,
    organisations.map(({ id, input }) => ({
      id,
      name: input.name ?? '',
      businessId: input.businessId ?? null,
      street: input.street ?? null,
      postalCode: input.postalCode ?? null,
      town: input.town ?? null,
      country: input.country ?? (valuesOf(input).town === undefined ? null : 'FI'),
      email: input.email ?? null,
      phone: input.phone ?? null,
      website: input.website ?? null,
    })),
    { at: clock.now().toString(), ...from },
  )
  // Few: an organisation is filled once, and most files tell only its name.
  for (const { id, columns } of filled) await fillOrganisation(db, id, columns, from)
  const before = [
    ...organisations.map(({ id }) => ({ id, created: true, columns: [] as string[], versionAfter: 1 })),
    ...filled.map(({ id, columns, versionAfter }) => ({
      id,
      created: false,
      columns: Object.keys(columns),
      versionAfter,
    })),
  ]
  if (before.length === 0) return
  await db
    .insertInto('imports.organisation_before')
    .values(
      before.map(({ id, created, columns, versionAfter }) => ({
        id: newId(clock),
        import_id: of.id,
        organisation_id: id,
        created,
        columns,
        version_before: versionAfter - 1,
        version_after: versionAfter,
      })),
    )
    .execute()
}

const nilId = '00000000-0000-0000-0000-000000000000'

/** What was there is kept beside the import, with the source that each field had. */
async function writeNames({ db, clock }: Context, of: Import, { renamed }: Changes): Promise<void> {
  if (renamed.length === 0) return
  for (const { id, set, versionAfter } of renamed)
    await db
      .updateTable('people.person')
      .set({ ...set, version: versionAfter } as never)
      .where('id', '=', id)
      .execute()
  const sources = renamed.flatMap(({ id, set }) =>
    sourcedFields.filter(field => set[field] !== undefined).map(field => ({ id, field })),
  )
  if (sources.length > 0)
    await db
      .insertInto('people.field_source')
      .values(
        sources.map(({ id, field }) => ({
          id: newId(clock),
          person_id: id,
          field,
          source_id: of.sourceId,
        })),
      )
      .onConflict(conflict =>
        conflict.columns(['register_id', 'person_id', 'field']).doUpdateSet({ source_id: of.sourceId }),
      )
      .execute()
  await db
    .insertInto('imports.person_before')
    .values(
      renamed.map(({ line, id, set, before, sourcesBefore, sealed, versionAfter }) => {
        const fields = sourcedFields.filter(field => set[field] !== undefined)
        const was = (field: (typeof sourcedFields)[number]) =>
          set[field] === undefined ? null : before[field]
        return {
          id: newId(clock),
          import_id: of.id,
          line,
          person_id: id,
          given_names: was('given_names'),
          family_name: was('family_name'),
          call_name: was('call_name'),
          language: was('language'),
          fields: [...fields, ...sealed],
          sources: [...fields.map(field => sourcesBefore[field] ?? nilId), ...sealed.map(() => nilId)],
          version_before: versionAfter - 1,
          version_after: versionAfter,
        }
      }),
    )
    .execute()
}

async function writeRoleChanges({ db, clock }: Context, of: Import, { roleChanges }: Changes): Promise<void> {
  if (roleChanges.length === 0) return
  for (const { id, position, duties, isContact, versionAfter } of roleChanges)
    await db
      .updateTable('people.role')
      .set({ position, duties, is_contact: isContact, source_id: of.sourceId, version: versionAfter })
      .where('id', '=', id)
      .execute()
  await db
    .insertInto('imports.role_before')
    .values(
      roleChanges.map(({ line, id, personId, before, versionAfter }) => ({
        id: newId(clock),
        import_id: of.id,
        line,
        person_id: personId,
        role_id: id,
        position: before.position,
        duties: before.duties,
        is_contact: before.isContact,
        source_id: before.sourceId,
        version_before: versionAfter - 1,
        version_after: versionAfter,
      })),
    )
    .execute()
}
