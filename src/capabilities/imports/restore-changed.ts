/** Whoever was known before an import is as before it: names, roles and contact points, each if nobody has changed it since. */
import { sql } from '#platform/db'
import type { OperationContext } from '#platform/operation'
import { type Back, carryPeople, carryRoles } from './carry-people.ts'

type Of = Readonly<{ id: string; sourceId: string }>
type Context = Pick<OperationContext, 'db' | 'clock'>

export type Restored = Readonly<{ restored: readonly string[]; kept: readonly string[] }>

export async function restoreChanged(
  { db, clock }: Context,
  of: Of,
  people: readonly string[],
): Promise<Restored> {
  if (people.length === 0) return { restored: [], kept: [] }
  const kept = new Set<string>()
  for (const person of await restoreNames({ db, clock }, of, people)) kept.add(person)
  for (const person of await restoreRoles({ db, clock }, of, people)) kept.add(person)
  await sql`delete from people.contact_point where person_id = any(${people}::uuid[])
    and source_id = ${of.sourceId} and version = 1`.execute(db)
  const { rows } = await sql<{ id: string }>`select distinct person_id as id from people.contact_point
    where person_id = any(${people}::uuid[]) and source_id = ${of.sourceId}`.execute(db)
  for (const { id } of rows) kept.add(id)
  return { restored: people.filter(id => !kept.has(id)), kept: [...kept] }
}

type Before = Readonly<{
  person: string
  names: Readonly<Record<string, string | null>>
  fields: readonly string[]
  sources: readonly string[]
  isUntouched: boolean
  version: number
  was: number
}>

const nilId = '00000000-0000-0000-0000-000000000000'

/** The first change of a field tells what was there before all of them. Answers whose names somebody has changed since. */
async function restoreNames({ db, clock }: Context, { id, sourceId }: Of, people: readonly string[]) {
  const { rows } = await sql<Before>`
    select b.person_id as person, b.fields, b.sources, jsonb_build_object('given_names', b.given_names,
             'family_name', b.family_name, 'call_name', b.call_name, 'language', b.language) as names,
           p.version = max(b.version_after) over (partition by b.person_id) as "isUntouched",
           p.version, min(b.version_before) over (partition by b.person_id) as was
      from imports.person_before b join people.person p on p.register_id = b.register_id and p.id = b.person_id
     where b.import_id = ${id} and b.person_id = any(${people}::uuid[]) order by b.line desc`.execute(db)
  const touched = new Set(rows.filter(row => !row.isUntouched).map(({ person }) => person))
  const back = new Map<string, Back>()
  for (const { person, names, fields, sources, version, was } of rows.filter(row => row.isUntouched)) {
    back.set(person, { id: person, was, now: (back.get(person)?.now ?? version) + 1 })
    const set = Object.fromEntries(
      fields.flatMap(field =>
        field === 'identity_code'
          ? [
              [field, null],
              ['identity_code_index', null],
            ]
          : [[field, names[field] ?? null]],
      ),
    )
    await db
      .updateTable('people.person')
      .set({ ...set, version: sql<number>`version + 1` } as never)
      .where('id', '=', person)
      .execute()
    for (const [at, field] of fields.entries()) {
      const source = sources[at] ?? nilId
      const row = db.updateTable('people.field_source').set({ source_id: source })
      await (source === nilId
        ? db
            .deleteFrom('people.field_source')
            .where('person_id', '=', person)
            .where('field', '=', field)
            .where('source_id', '=', sourceId)
            .execute()
        : row
            .where('person_id', '=', person)
            .where('field', '=', field)
            .where('source_id', '=', sourceId)
            .execute())
    }
  }
  await sql`delete from imports.person_before where import_id = ${id} and person_id = any(${people.filter(person => !touched.has(person))}::uuid[])`.execute(
    db,
  )
  await carryPeople({ db, clock }, id, [...back.values()])
  return touched
}

/** A role that the import added goes; one that it changed is as before. Answers at whom somebody has changed one since. */
async function restoreRoles({ db, clock }: Context, { id, sourceId }: Of, people: readonly string[]) {
  const { rows: back } =
    await sql<Back>`update people.role r set position = b.position, duties = b.duties, is_contact = b.is_contact,
      source_id = b.source_id, version = r.version + 1
    from (select distinct on (role_id) role_id, position, duties, is_contact, source_id,
                 max(version_after) over (partition by role_id) as version_after,
                 min(version_before) over (partition by role_id) as was
            from imports.role_before where import_id = ${id} and person_id = any(${people}::uuid[])
           order by role_id, line) b
   where r.register_id = platform.register_id() and r.id = b.role_id and r.version = b.version_after
     and b.source_id <> ${sourceId}
  returning r.id, b.was, r.version as now`.execute(db)
  await carryRoles({ db, clock }, id, back)
  await sql`delete from people.role r where r.person_id = any(${people}::uuid[]) and r.source_id = ${sourceId} and r.until is null
    and r.version = coalesce((select max(b.version_after) from imports.role_before b
      where b.import_id = ${id} and b.role_id = r.id), 1)`.execute(db)
  await sql`delete from imports.role_before b where b.import_id = ${id} and b.person_id = any(${people}::uuid[])`.execute(
    db,
  )
  const { rows } = await sql<{ id: string }>`select distinct person_id as id from people.role
    where person_id = any(${people}::uuid[]) and source_id = ${sourceId}`.execute(db)
  return rows.map(row => row.id)
}
