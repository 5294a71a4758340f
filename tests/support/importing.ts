/** Files taken in as the page takes them, and the register told without ids, so that two ways to it can be compared. */
import {
  beginImport,
  checkImport,
  getImport,
  goOn,
  setMapping,
  startImport,
  takeFile,
  undoImport,
} from '#capabilities/imports'
import { sql, transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import type { TestHouse } from './test-house.ts'

export type Taken = Readonly<{ source?: string; obtainedOn?: string; size?: number; key?: string }>

export function importingIn(house: () => TestHouse, of = 'lexmentor') {
  const host = () => {
    const found = house()
      .hosts()
      .find(({ register }) => register.key === of)
    if (found === undefined) throw new Error(`There is no register ${of}.`)
    return found
  }
  const look = (id: string) => ask(house().house, getImport, host().caller, { import: id })

  /** Taken in and mapped as recognised; nothing of it has been gone through. */
  async function take(
    file: string | Uint8Array,
    { source = 'partners', obtainedOn = '2026-02-20' }: Taken = {},
  ) {
    const { id } = await perform(house().house, beginImport, host().caller, {
      source: { key: source, obtainedOn },
      purpose: 'marketing',
    })
    const doing: Parameters<typeof takeFile>[0] = {
      ...host(),
      perform: (operation, input) => perform(house().house, operation, host().caller, input),
    }
    await takeFile(doing, id, { name: 'people.csv', bytes: once(Buffer.from(file)) })
    const { suggested } = await look(id)
    await perform(house().house, setMapping, host().caller, {
      import: id,
      targets: suggested.map(({ target }) => target),
    })
    return id
  }

  async function pass(id: string, operation: typeof checkImport, size?: number) {
    await perform(house().house, operation, host().caller, { import: id })
    await goOn(host(), { only: id, ...(size === undefined ? {} : { size }) })
    return look(id)
  }

  const check = (id: string, size?: number) => pass(id, checkImport, size)
  const start = (id: string, size?: number) => pass(id, startImport, size)
  const undo = (id: string, size?: number) => pass(id, undoImport, size)

  /** The whole way of a file that nothing is wrong with. */
  async function bring(file: string, taken: Taken = {}) {
    const id = await take(file, taken)
    await check(id, taken.size)
    return start(id, taken.size)
  }

  const tell = () =>
    transact(house().house.pool, host().register.id, async ({ db }) => {
      const { rows } = await sql<{ told: unknown }>`${sql.raw(whole)}`.execute(db)
      return rows.map(({ told }) => told)
    })

  return { host, take, look, check, start, undo, bring, tell }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Everybody with everything, and every organisation, by what they say. Versions and ids are left out. */
const whole = `
  select jsonb_build_object('names', jsonb_build_array(p.given_names, p.family_name, p.call_name, p.language),
      'sealed', jsonb_build_array(p.birth_date is not null, p.identity_code is not null, encode(p.identity_code_index, 'hex')),
      'from', jsonb_build_array(s.source_key, s.obtained_on), 'last', p.last_contact_on,
      'fields', (select jsonb_agg(jsonb_build_array(f.field, fs.source_key, fs.obtained_on) order by f.field)
         from people.field_source f join people.source fs on fs.id = f.source_id where f.person_id = p.id),
      'points', (select jsonb_agg(jsonb_build_array(c.kind, c.comparison_key, c.value, c.state, c.preferred, cs.source_key, cs.obtained_on)
           order by c.kind, c.comparison_key) from people.contact_point c join people.source cs on cs.id = c.source_id where c.person_id = p.id),
      'roles', (select jsonb_agg(jsonb_build_array(o.name, r.employer, r.position, r.duties, r.is_contact, r.since, rs.source_key, rs.obtained_on)
           order by o.name, r.since) from people.role r join people.source rs on rs.id = r.source_id
           join organisations.organisation o on o.id = r.organisation_id where r.person_id = p.id),
      'terms', (select jsonb_agg(t.term order by t.term) from people.search_term t where t.person_id = p.id),
      'facets', (select jsonb_agg(f.facet order by f.facet) from people.facet f where f.person_id = p.id)) as told
    from people.person p join people.source s on s.id = p.source_id
  union all
  select jsonb_build_object('organisation', jsonb_build_array(o.name, o.business_id, o.street, o.town, o.email, o.phone, o.website))
    from organisations.organisation o
  order by 1`
