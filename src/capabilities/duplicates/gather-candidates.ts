/**
 * Who could be one of these people under another entry, and what speaks for it: by keys that two entries share (an address,
 * a number, a name in one of its forms), never by comparing all with all. A key that very many share tells nothing; it is
 * counted and passed over.
 */
import { type Db, sql } from '#platform/db'
import type { Form, Names } from './rules/name-forms.ts'
import { formsOf } from './rules/name-forms.ts'

/** Past so many a mailbox, number or address is an office's, and a name is everybody's. */
const sharersMax = 20
const namesakesMax = 100
/** Of a common name, those are still looked at who work in the same place, where that is not too large. */
const colleaguesMax = 1_000

export type Candidate = Readonly<{
  one: Names & { id: string; identityIndex: string | null }
  other: Names & { id: string; identityIndex: string | null }
  email: boolean
  phone: boolean
  address: boolean
  organisation: boolean
  postalCode: boolean
  /** Both have a day of birth on record. */
  bothBorn: boolean
}>

export type Gathered = Readonly<{
  candidates: readonly Candidate[]
  /** Keys that were too common to follow. */
  common: number
}>

/** At most a thousand people at once. Withheld and archived people are nobody's candidates. */
export async function gatherCandidates(db: Db, people: readonly string[]): Promise<Gathered> {
  const forms = await formsOfPeople(db, people)
  const sharing = await sharersOf(db, people)
  const common = await commonAmong(db, forms)
  const colleagues = await colleaguesOf(
    db,
    forms.filter(({ low }) => common.has(low)),
  )
  const rare = forms.filter(({ low }) => !common.has(low))
  const candidates = await evidenceOf(db, rare, [...sharing.met, ...colleagues])
  return { candidates, common: sharing.common + common.size }
}

/** Two who share something, and what; of namesakes it is the name. */
type Met = Readonly<{ person: string; other: string; kind?: 'email' | 'phone' | 'post' }>
type PersonForm = Form & Readonly<{ person: string }>

async function formsOfPeople(db: Db, people: readonly string[]): Promise<readonly PersonForm[]> {
  const { rows } = await sql<Names & { id: string }>`
    select p.id, p.given_names as "givenNames", p.family_name as "familyName", p.call_name as "callName"
      from people.person p
     where p.id = any(${people}::uuid[]) and p.withheld_since is null and p.archived_at is null`.execute(db)
  return rows.flatMap(({ id, ...names }) => formsOf(names).map(form => ({ person: id, ...form })))
}

async function sharersOf(
  db: Db,
  people: readonly string[],
): Promise<{ met: readonly Met[]; common: number }> {
  const { rows } = await sql<Met & { key: string; sharers: number }>`
    select k.person_id as person, o.person_id as other, k.kind, k.id as key, count(*) over (partition by k.id)::int as sharers
      from people.contact_point k
      cross join lateral (select o.person_id from people.contact_point o
        where o.kind = k.kind and o.comparison_key = k.comparison_key and o.person_id <> k.person_id
        limit ${sharersMax + 1}) o
     where k.person_id = any(${people}::uuid[])`.execute(db)
  return {
    met: rows.filter(({ sharers }) => sharers <= sharersMax),
    common: new Set(rows.filter(({ sharers }) => sharers > sharersMax).map(({ key }) => key)).size,
  }
}

/** The forms, by their beginning, that more people answer to than are worth following. Each is counted once, whoever has it. */
async function commonAmong(db: Db, forms: readonly PersonForm[]): Promise<ReadonlySet<string>> {
  const distinct = [...new Map(forms.map(form => [`${form.low}\n${form.high}`, form])).values()]
  const { rows } = await sql<{ low: string }>`
    select f.low from ${asRelation(distinct)}
     where (select count(*) from (select from people.search_term t
              where t.term >= f.low and t.term < f.high limit ${namesakesMax + 2}) n) > ${namesakesMax + 1}`.execute(
    db,
  )
  return new Set(rows.map(({ low }) => low))
}

async function colleaguesOf(db: Db, forms: readonly PersonForm[]): Promise<readonly Met[]> {
  if (forms.length === 0) return []
  const { rows } = await sql<Met>`
    select distinct f.person, c.person_id as other
      from ${asRelation(forms)}
      join people.role r on r.person_id = f.person
      cross join lateral (select o.person_id from people.role o
        where o.organisation_id = r.organisation_id and o.person_id <> f.person limit ${colleaguesMax}) c
     where exists (select from people.search_term t where t.person_id = c.person_id and t.term >= f.low and t.term < f.high)`.execute(
    db,
  )
  return rows
}

const asRelation = (forms: readonly PersonForm[]) =>
  sql`unnest(${forms.map(({ person }) => person)}::uuid[], ${forms.map(({ low }) => low)}::text[],
             ${forms.map(({ high }) => high)}::text[]) f(person, low, high)`

/** Namesakes by the forms of their names and whoever else has met; only those for whom something besides a name speaks. */
async function evidenceOf(
  db: Db,
  forms: readonly PersonForm[],
  met: readonly Met[],
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Row>`
    with met as materialized (
      select least(m.person, m.other) as person, greatest(m.person, m.other) as other,
             bool_or(m.kind = 'email') as email, bool_or(m.kind = 'phone') as phone, bool_or(m.kind = 'post') as address
        from (select f.person, t.person_id as other, '' as kind from ${asRelation(forms)}
                cross join lateral (select t.person_id from people.search_term t
                  where t.term >= f.low and t.term < f.high limit ${namesakesMax + 1}) t
              union all
              select * from unnest(${met.map(({ person }) => person)}::uuid[], ${met.map(({ other }) => other)}::uuid[],
                ${met.map(({ kind = '' }) => kind)}::text[])) m
       where m.person <> m.other group by 1, 2)
    select * from (
      select ${sql.join([...columnsOf('p', 'one'), ...columnsOf('q', 'other')])},
        p.birth_date is not null and q.birth_date is not null as "bothBorn", m.email, m.phone, m.address,
        exists (select from people.role a join people.role b on b.organisation_id = a.organisation_id and b.person_id = m.other
                 where a.person_id = m.person) as organisation,
        exists (select from people.contact_point a join people.contact_point b on b.kind = a.kind and b.person_id = m.other
                   and b.postal_code = a.postal_code and b.country = a.country
                 where a.person_id = m.person and a.kind = 'post') as "postalCode"
        from met m
        join people.person p on p.id = m.person and p.withheld_since is null and p.archived_at is null
        join people.person q on q.id = m.other and q.withheld_since is null and q.archived_at is null) e
     where email or phone or address or organisation or "postalCode" or "bothBorn"`.execute(db)
  return rows.map(asCandidate)
}

type Side = Candidate['one']
type Row = Omit<Candidate, 'one' | 'other'> & Readonly<Record<`${'one' | 'other'}.${keyof Side}`, string>>

const columnsOf = (table: 'p' | 'q', side: 'one' | 'other') => [
  sql`${sql.ref(`${table}.id`)} as ${sql.id(`${side}.id`)}`,
  sql`${sql.ref(`${table}.given_names`)} as ${sql.id(`${side}.givenNames`)}`,
  sql`${sql.ref(`${table}.family_name`)} as ${sql.id(`${side}.familyName`)}`,
  sql`${sql.ref(`${table}.call_name`)} as ${sql.id(`${side}.callName`)}`,
  sql`encode(${sql.ref(`${table}.identity_code_index`)}, 'hex') as ${sql.id(`${side}.identityIndex`)}`,
]

function asCandidate(row: Row): Candidate {
  const { email, phone, address, organisation, postalCode, bothBorn } = row
  const side = (of: 'one' | 'other'): Side => ({
    id: row[`${of}.id`],
    givenNames: row[`${of}.givenNames`],
    familyName: row[`${of}.familyName`],
    callName: row[`${of}.callName`],
    identityIndex: row[`${of}.identityIndex`],
  })
  return { one: side('one'), other: side('other'), email, phone, address, organisation, postalCode, bothBorn }
}
