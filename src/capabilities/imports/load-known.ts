/** Reads what the register knows of those whom a slice of lines may be about: a few statements, however many lines. */
import { findKnownOrganisations, type KnownOrganisationRow } from '#capabilities/organisations'
import { findKnownPeople, type KnownPersonRow, openBirthDates } from '#capabilities/people'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import { fold } from '#platform/formats'
import type { OperationContext } from '#platform/operation'
import {
  type Known,
  type KnownOrganisation,
  type KnownPerson,
  nothingKnown,
  pointKey,
  put,
  type SourcedField,
  sourcedFields,
} from './rules/decide/known.ts'
import type { Line } from './rules/decide/line.ts'

/** `sourceId` is this import's own: whoever came by it says at which line. */
export async function loadKnown(
  { db, register }: Pick<OperationContext, 'db' | 'register'>,
  lines: readonly Line[],
  { importId, sourceId, after }: Readonly<{ importId: string; sourceId: string; after: number }>,
): Promise<Known> {
  const known = nothingKnown()
  const [rows, organisations] = await Promise.all([
    findRows(db, lines, { importId, after }),
    findOrganisations(db, lines),
  ])
  for (const organisation of organisations) addOrganisation(known, organisation)
  const people = await findKnownPeople(db, {
    emails: keysOf(lines, 'email'),
    phones: keysOf(lines, 'phone'),
    identityIndexes: lines.flatMap(({ identityIndex }) =>
      identityIndex === undefined ? [] : [Buffer.from(identityIndex, 'hex')],
    ),
    ids: rows.map(({ personId }) => personId),
  })
  const own = people.filter(person => person.sourceId === sourceId).map(({ id }) => id)
  const lineOf = await findOwnLines(db, importId, own)
  const births = await findBirths({ db, register }, lines, people)
  const byId = new Map(
    people.map(row => [row.id, addPerson(known, row, lineOf.get(row.id), births.get(row.id))]),
  )
  for (const { rowKey, personId } of rows) {
    const person = byId.get(personId)
    if (person !== undefined) known.byRow.set(rowKey, person)
  }
  return known
}

/** Opened only where a line tells a day of birth too, of those whom its addresses lead to. */
async function findBirths(
  context: Pick<OperationContext, 'db' | 'register'>,
  lines: readonly Line[],
  people: readonly KnownPersonRow[],
): Promise<ReadonlyMap<string, string>> {
  if (!lines.some(({ row }) => row.birthDate !== undefined)) return new Map()
  return openBirthDates(
    context,
    people.flatMap(({ id, hasBirthDate }) => (hasBirthDate ? [id] : [])),
  )
}

const keysOf = (lines: readonly Line[], wanted: 'email' | 'phone'): readonly string[] => [
  ...new Set(
    lines.flatMap(({ points }) => points.flatMap(({ kind, key }) => (kind === wanted ? [key] : []))),
  ),
]

/** The newest that an equal row led to. What an earlier pass said of lines that this one has yet to take does not count. */
async function findRows(
  db: Db,
  lines: readonly Line[],
  { importId, after }: Readonly<{ importId: string; after: number }>,
): Promise<readonly { rowKey: string; personId: string }[]> {
  const keys = [...new Set(lines.flatMap(({ rowKey }) => (rowKey === undefined ? [] : [rowKey])))]
  if (keys.length === 0) return []
  const { rows } = await sql<{ rowKey: string; personId: string }>`
    select k.key as "rowKey", l.person_id as "personId" from unnest(${keys}::uuid[]) k(key)
     cross join lateral (select person_id from imports.line l where l.register_id = platform.register_id()
       and l.row_key = k.key and l.person_id is not null
         and (l.import_id <> ${importId} or l.line <= ${after}) order by l.import_id desc, l.line limit 1) l`.execute(
    db,
  )
  return rows
}

async function findOrganisations(db: Db, lines: readonly Line[]): Promise<readonly KnownOrganisationRow[]> {
  const told = lines.flatMap(({ row }) => (row.organisation === undefined ? [] : [row.organisation]))
  return findKnownOrganisations(db, {
    businessIds: [
      ...new Set(told.flatMap(({ businessId }) => (businessId === undefined ? [] : [businessId]))),
    ],
    names: [...new Set(told.flatMap(({ name }) => (name === undefined ? [] : [name])))],
  })
}

async function findOwnLines(
  db: Db,
  importId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: string; line: number }>`
    select l.person_id as id, min(l.line) as line from imports.line l
     where l.person_id = any(${people}::uuid[]) and l.import_id = ${importId} group by l.person_id`.execute(
    db,
  )
  return new Map(rows.map(({ id, line }) => [id, line]))
}

function addPerson(
  known: Known,
  row: KnownPersonRow,
  line: number | undefined,
  birthDate: string | undefined,
): KnownPerson {
  const sourceOf = (field: SourcedField) => {
    const newer = row.fieldSources.find(each => each.field === field)
    return newer === undefined
      ? { on: row.obtainedOn, sourceId: undefined }
      : { on: newer.obtainedOn, sourceId: newer.sourceId }
  }
  const person: KnownPerson = {
    id: row.id,
    line,
    names: {
      given_names: row.givenNames,
      family_name: row.familyName,
      call_name: row.callName,
      language: row.language,
    },
    obtained: Object.fromEntries(
      sourcedFields.map(field => [field, sourceOf(field)]),
    ) as KnownPerson['obtained'],
    version: row.version,
    withheld: row.withheld,
    identityIndex: row.identityIndex,
    hasBirthDate: row.hasBirthDate,
    birthDate,
    removed: new Map(row.removed.map(({ hash, on }) => [hash, on])),
    points: new Map(row.points.map(({ kind, key, verified }) => [pointKey(kind, key), { verified }])),
    preferred: new Set(row.points.filter(({ preferred }) => preferred).map(({ kind }) => kind)),
    roles: row.roles.map(role => ({ ...role })),
  }
  for (const { kind, key } of row.points) put(known.byPoint, pointKey(kind, key), person)
  if (row.identityIndex !== null) known.byIdentity.set(row.identityIndex, person)
  return person
}

function addOrganisation(known: Known, row: KnownOrganisationRow): void {
  const organisation: KnownOrganisation = {
    id: row.id,
    name: row.name,
    businessId: row.businessId,
    filled: {
      business_id: row.businessId !== null,
      street: row.street !== null,
      postal_code: row.postalCode !== null,
      town: row.town !== null,
      country: row.country !== null,
      email: row.email !== null,
      phone: row.phone !== null,
      website: row.website !== null,
    },
    version: row.version,
  }
  put(known.byName, fold(row.name), organisation)
  if (row.businessId !== null) known.byBusinessId.set(row.businessId, organisation)
}
