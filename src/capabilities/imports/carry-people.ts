/**
 * What an import that is taken back leaves as it was has a higher version than an earlier import left it at. The earlier one
 * learns the new version: else it would believe that somebody has changed what it brought, and could not be taken back too.
 */
import type { Clock } from '#platform/clock'
import { type Db, sql } from '#platform/db'
import { newId } from '#platform/ids'

/** A row as it is again: the version that it had before the import, and the one that it has now. */
export type Back = Readonly<{ id: string; was: number; now: number }>

type Context = Readonly<{ db: Db; clock: Clock }>

export async function carryPeople({ db, clock }: Context, importId: string, back: readonly Back[]) {
  if (back.length === 0) return
  await sql`update imports.person_before e set version_after = b.now from ${rowsOf(back)}
    where e.person_id = b.id and e.import_id <> ${importId} and e.version_after = b.was`.execute(db)
  const { rows } = await sql<{ import: string; line: number; person: string; now: number }>`
    select i.id as import, b.now, p.id as person, ${firstLine('p.id')} as line
      from ${rowsOf(back)} join people.person p on p.id = b.id and b.was = 1 join imports.import i on ${broughtBy(importId)}`.execute(
    db,
  )
  if (rows.length === 0) return
  await db
    .insertInto('imports.person_before')
    .values(
      rows.map(({ line, person, now, ...of }) => ({
        ...{ id: newId(clock), import_id: of.import, line, person_id: person, fields: [], sources: [] },
        ...{ given_names: null, family_name: null, call_name: null, language: null },
        ...{ version_before: 0, version_after: now },
      })),
    )
    .execute()
}

export async function carryRoles({ db, clock }: Context, importId: string, back: readonly Back[]) {
  if (back.length === 0) return
  await sql`update imports.role_before e set version_after = b.now from ${rowsOf(back)}
      join people.role p on p.id = b.id
    where e.person_id = p.person_id and e.role_id = b.id and e.import_id <> ${importId} and e.version_after = b.was`.execute(
    db,
  )
  const { rows } = await sql<Brought>`
    select i.id as import, b.now, p.id, p.person_id as person, p.source_id as source, ${firstLine('p.person_id')} as line
      from ${rowsOf(back)} join people.role p on p.id = b.id and b.was = 1 join imports.import i on ${broughtBy(importId)}`.execute(
    db,
  )
  if (rows.length === 0) return
  // Its own source in the place of the one before: such a row tells that the import brought the role, and holds nothing.
  await db
    .insertInto('imports.role_before')
    .values(
      rows.map(({ id, line, person, source, now, ...of }) => ({
        ...{
          id: newId(clock),
          import_id: of.import,
          line,
          person_id: person,
          role_id: id,
          source_id: source,
        },
        ...{ position: null, duties: null, is_contact: false },
        ...{ version_before: 0, version_after: now },
      })),
    )
    .execute()
}

type Brought = Readonly<{
  import: string
  line: number
  id: string
  person: string
  source: string
  now: number
}>

/** Of an organisation that an import added there is a row from the beginning. */
export async function carryOrganisations(db: Db, importId: string, back: readonly Back[]): Promise<void> {
  if (back.length === 0) return
  await sql`update imports.organisation_before e set version_after = b.now from ${rowsOf(back)}
    where e.organisation_id = b.id and e.import_id <> ${importId} and e.version_after = b.was`.execute(db)
}

const rowsOf = (back: readonly Back[]) =>
  sql`unnest(${back.map(({ id }) => id)}::uuid[], ${back.map(({ was }) => was)}::int[], ${back.map(({ now }) => now)}::int[]) b(id, was, now)`

/** Another import whose source the row has, as long as what it brought stands. */
const broughtBy = (importId: string) =>
  sql`i.source_id = p.source_id and i.id <> ${importId} and i.state in ('done', 'cancelled', 'undoing')`

const firstLine = (person: string) =>
  sql`coalesce((select min(l.line) from imports.line l where l.import_id = i.id and l.person_id = ${sql.ref(person)}), 0)`
