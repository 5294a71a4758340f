/** Puts an invented company's customers into a register: whole tables at once, then a past of edits and looks through the house. */
import type pg from 'pg'
import { type Clock, testClock } from '#platform/clock'
import { transact } from '#platform/db'
import { fold } from '#platform/formats'
import { newId } from '#platform/ids'
import { sealContext } from '#platform/privacy'
import type { Register } from '#platform/registers'
import { chance } from './chance.ts'
import { type Character, inventCharacters } from './characters.ts'
import { type Company, inventCompanies } from './companies.ts'
import type { Contact } from './contacts.ts'

type Ground = Readonly<{ owner: pg.Pool; register: Register; clock: Clock }>
type Row = Readonly<Record<string, unknown>>
type Named<T> = Readonly<{ id: string; is: T }>

/** Any number; the same number invents the same company. */
const seed = 20_261_123

export type Invented = Readonly<{ companies: readonly Company[]; characters: readonly Character[] }>

export function invent(people = 2_000, organisations = 300): Invented {
  const luck = chance(seed)
  const companies = inventCompanies(luck, organisations)
  return { companies, characters: inventCharacters(luck, people, companies) }
}

/** All in one transaction: the demonstration is there, or it is not. */
export async function fill({ owner, register, clock }: Ground, invented: Invented): Promise<void> {
  const past = pastOf(clock)
  const companies = invented.companies.map(is => ({ id: past.idAt(2_000), is }))
  const characters = invented.characters.map(is => ({ id: past.idAt(is.obtainedDaysAgo), is }))
  await transact(owner, register.id, async ({ client }) => {
    await insert(
      client,
      'organisations.organisation',
      companies.map(each => organisationRow(each, past)),
    )
    await insert(
      client,
      'organisations.relationship',
      companies.flatMap(each => relationshipRows(each, past)),
    )
    const sources = sourcesOf(characters, past)
    await insert(client, 'people.source', [...sources.values()])
    const sourceOf = ({ is }: Named<Character>) => sources.get(sourceKey(is, past))?.id ?? ''
    const keys = new Map(
      characters
        .filter(({ is }) => is.birthDate !== undefined)
        .map(({ id }) => [id, register.vault.newPersonKey(id)]),
    )
    await insert(
      client,
      'people.person',
      characters.map(each => ({
        ...personRow(each, past),
        ...sealedColumns(register, each, keys.get(each.id)),
        source_id: sourceOf(each),
      })),
    )
    await insert(
      client,
      'people.person_key',
      [...keys].map(([person_id, wrapped]) => ({ person_id, wrapped: hex(wrapped) })),
    )
    const contacts = characters.flatMap(each =>
      each.is.contacts.map(contact => contactRow(each, contact, past, sourceOf(each))),
    )
    await insert(client, 'people.contact_point', contacts)
    const roles = characters.flatMap(each => roleRows(each, companies, past, sourceOf(each)))
    await insert(client, 'people.role', roles)
  })
}

type Past = Readonly<{
  dayAt(daysAgo: number): string
  instantAt(daysAgo: number): string
  idAt(daysAgo: number): string
}>

function pastOf(clock: Clock): Past {
  const then = testClock(clock.now().toString())
  const today = clock.today()
  const at = (daysAgo: number) => clock.now().subtract({ hours: 24 * daysAgo })
  return {
    dayAt: daysAgo => today.subtract({ days: daysAgo }).toString(),
    instantAt: daysAgo => at(daysAgo).toString(),
    idAt(daysAgo) {
      then.set(at(daysAgo).toString())
      return newId(then)
    },
  }
}

const organisationRow = ({ id, is }: Named<Company>, past: Past): Row => ({
  id,
  name: is.name,
  business_id: is.businessId,
  language: is.language,
  street: is.street,
  postal_code: is.postalCode,
  town: is.town,
  country: 'FI',
  email: `info@${is.domain}`,
  phone: is.phone,
  website: `https://www.${is.domain}`,
  source_key: is.source,
  obtained_on: past.dayAt(is.obtainedDaysAgo),
  created_at: past.instantAt(2_000),
})

const relationshipRows = ({ id, is }: Named<Company>, past: Past): readonly Row[] =>
  is.relationships.map(({ kind, sinceDaysAgo, untilDaysAgo }) => ({
    id: past.idAt(sinceDaysAgo),
    organisation_id: id,
    kind,
    since: past.dayAt(sinceDaysAgo),
    until: untilDaysAgo === undefined ? null : past.dayAt(untilDaysAgo),
  }))

/** People whose data came from one place in one month share the obtaining, as an import or a week's letters do. */
const sourceKey = (is: Character, past: Past): string =>
  `${is.source} ${past.dayAt(is.obtainedDaysAgo).slice(0, 7)}`

function sourcesOf(
  characters: readonly Named<Character>[],
  past: Past,
): ReadonlyMap<string, Row & { id: string }> {
  const sources = new Map<string, Row & { id: string }>()
  for (const { is } of characters) {
    const key = sourceKey(is, past)
    if (sources.has(key)) continue
    sources.set(key, {
      id: past.idAt(is.obtainedDaysAgo),
      source_key: is.source,
      obtained_on: past.dayAt(is.obtainedDaysAgo),
      recorded_at: past.instantAt(is.obtainedDaysAgo),
    })
  }
  return sources
}

const personRow = ({ id, is }: Named<Character>, past: Past): Row => ({
  id,
  given_names: is.givenNames,
  family_name: is.familyName,
  call_name: is.callName ?? null,
  language: is.language ?? null,
  last_contact_on: past.dayAt(is.lastContactDaysAgo),
  created_at: past.instantAt(is.obtainedDaysAgo),
  archived_at: is.archivedDaysAgo === undefined ? null : past.instantAt(is.archivedDaysAgo),
})

function sealedColumns({ vault }: Register, { id, is }: Named<Character>, key: Buffer | undefined): Row {
  const sealed = (column: string, plain: string | undefined) =>
    key === undefined || plain === undefined
      ? null
      : hex(vault.sealFor(key, id, plain, sealContext('people.person', column)))
  return {
    birth_date: sealed('birth_date', is.birthDate),
    identity_code: sealed('identity_code', is.identityCode),
    identity_code_index:
      is.identityCode === undefined ? null : hex(vault.blindIndex('identity-code', is.identityCode)),
  }
}

function contactRow({ id, is }: Named<Character>, contact: Contact, past: Past, source: string): Row {
  const place =
    contact.kind === 'post'
      ? {
          value: null,
          street: contact.street,
          postal_code: contact.postalCode,
          town: contact.town,
          country: 'FI',
          comparison_key: fold([contact.street, contact.postalCode, contact.town, 'FI'].join('|')),
        }
      : {
          value: contact.value,
          street: null,
          postal_code: null,
          town: null,
          country: null,
          comparison_key: contact.value,
        }
  return {
    id: past.idAt(is.obtainedDaysAgo),
    person_id: id,
    kind: contact.kind,
    ...place,
    label: contact.label,
    state: contact.state,
    state_since: past.dayAt(contact.state === 'unverified' ? is.obtainedDaysAgo : is.lastContactDaysAgo),
    preferred: contact.preferred,
    source_id: source,
  }
}

const roleRows = (
  { id, is }: Named<Character>,
  companies: readonly Named<Company>[],
  past: Past,
  source: string,
): readonly Row[] =>
  is.roles.map(role => ({
    id: past.idAt(role.sinceDaysAgo),
    person_id: id,
    organisation_id: companies[role.company]?.id,
    employer: companies[role.company]?.is.name,
    position: role.position,
    duties: role.duties ?? null,
    is_contact: role.isContact,
    since: past.dayAt(role.sinceDaysAgo),
    until: role.untilDaysAgo === undefined ? null : past.dayAt(role.untilDaysAgo),
    source_id: source,
  }))

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

/** One statement, so that the triggers of search and groups work once over the whole set. */
async function insert(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
