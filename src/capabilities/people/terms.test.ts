/** What is held of a person, until when, and what a wish to be forgotten leaves: Aino was a customer's, Bo never was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisation, endRelationship, getOrganisation } from '#capabilities/organisations'
import { type Db, sql, transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { copyAbout, erase, mergeSubjects, planErasure } from '#platform/privacy'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { addPerson, addRole, getPerson, listPeople, setIdentityCode } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const source = { key: 'person', obtainedOn: '2026-02-20' }
const inRegister = <T>(work: (db: Db) => Promise<T>) =>
  transact(house.house.pool, house.lexmentor.id, ({ db }) => work(db))
const asked = (occasion: 'term' | 'wish') => ({
  declarations: house.house.declarations,
  definition: house.lexmentor.definition,
  occasion,
  today: house.clock.today(),
})

async function customerContact(ended?: string) {
  const { id: organisation } = await perform(house.house, addOrganisation, house.caller(), {
    name: 'Asiakas Oy',
    relationship: { kind: 'customer', since: '2020-01-01' },
  })
  const { id } = await perform(house.house, addPerson, house.caller(), {
    givenNames: 'Aino',
    familyName: 'Asiakkuus',
    source,
    contactPoints: [{ kind: 'email', value: 'aino@asiakas.example' }],
    role: {
      organisation,
      position: 'Ostaja',
      duties: 'Ostaa koulutukset',
      isContact: true,
      since: '2021-01-01',
    },
  })
  if (ended !== undefined) {
    const { relationships } = await ask(house.house, getOrganisation, house.caller(), { organisation })
    const [relationship] = relationships
    await perform(house.house, endRelationship, house.caller(), {
      relationship: relationship?.id ?? '',
      until: ended,
    })
  }
  return id
}

const stranger = async () =>
  (
    await perform(house.house, addPerson, house.caller(), {
      givenNames: 'Bo',
      familyName: 'Kysyjä',
      source,
      contactPoints: [{ kind: 'email', value: 'posti@tavara.example' }],
    })
  ).id

const relationshipEnded = async (person: string) => {
  const { rows } = await inRegister(db =>
    sql<{
      ended: string | null
    }>`select people.relationship_ended(${house.lexmentor.id}::uuid, ${person}::uuid)::text as ended`.execute(
      db,
    ),
  )
  return rows[0]?.ended
}

const held = async (person: string, occasion: 'term' | 'wish') => {
  const plan = await inRegister(db => planErasure(db, asked(occasion), { kind: 'person', id: person }))
  return Object.fromEntries(
    plan.rows.flatMap(row =>
      row.values.map(({ column, heldBy }) => [
        `${row.table}.${column}`,
        heldBy && `${heldBy.purpose.key} ${heldBy.until}`,
      ]),
    ),
  )
}

describe('The clock of a customer relationship', () => {
  test('runs while role and relationship run, stands at the earlier end, and does not concern others', async () => {
    expect(await relationshipEnded(await customerContact())).toBe('infinity')
    expect(await relationshipEnded(await customerContact('2025-12-31'))).toBe('2025-12-31')
    expect(await relationshipEnded(await stranger())).toBeNull()
  })
})

describe('What is held', () => {
  test('of a past customer’s contact person serves marketing from the last contact, claims from the relationship’s end', async () => {
    const id = await customerContact('2025-12-31')
    const byTerm = await held(id, 'term')
    expect(byTerm['people.person.family_name']).toBe('marketing 2029-02-20')
    expect(byTerm['people.contact_point.value']).toBe('marketing 2029-02-20')
    const byWish = await held(id, 'wish')
    expect(byWish['people.person.family_name']).toBe('claims 2028-12-31')
    expect(byWish['people.role.employer']).toBe('claims 2028-12-31')
  })

  test('a wish leaves the name and the role for claims, and lets go what only reaches her', async () => {
    const plan = await held(await customerContact(), 'wish')
    expect(plan).toMatchObject({
      'people.person.given_names': 'claims open',
      'people.role.position': 'claims open',
    })
    expect(plan['people.contact_point.value']).toBeUndefined()
    expect(plan['people.role.duties']).toBeUndefined()
  })

  test('a wish leaves nothing of somebody who was never a customer’s', async () => {
    const plan = await held(await stranger(), 'wish')
    expect(Object.values(plan).filter(value => value !== undefined)).toEqual([])
  })
})

describe('An erasure', () => {
  test('by wish takes Bo away, with what he is found by', async () => {
    const id = await stranger()
    const figures = await inRegister(db => erase(db, asked('wish'), 'person', [id]))
    expect(figures.gone).toEqual([id])
    const { rows } = await house.owner.query(
      'select (select count(*) from people.search_term where person_id = $1)::int + (select count(*) from people.facet where person_id = $1)::int as left',
      [id],
    )
    expect(rows[0].left).toBe(0)
  })

  test('by wish leaves of Aino a name that is still found, and no address that is', async () => {
    const id = await customerContact()
    await inRegister(db => erase(db, asked('wish'), 'person', [id]))
    const person = await ask(house.house, getPerson, house.caller(), { person: id })
    expect(person).toMatchObject({
      familyName: 'Asiakkuus',
      contactPoints: [],
      roles: [{ position: 'Ostaja', duties: null }],
    })
    const ids = async (search: string) =>
      (await ask(house.house, listPeople, house.caller(), { search, limit: 100 })).items.map(each => each.id)
    expect(await ids('asiakkuus')).toContain(id)
    expect(await ids('aino@asiakas')).not.toContain(id)
  })

  test('by term takes everybody whose last purpose has ended', async () => {
    const id = await stranger()
    house.clock.advance({ years: 4 })
    const { gone } = await inRegister(db => erase(db, asked('term'), 'person', [id]))
    house.clock.advance({ years: -4 })
    expect(gone).toEqual([id])
  })
})

describe('A copy', () => {
  test('tells the employer by name, the source, and the opened identity code', async () => {
    const id = await customerContact()
    await perform(house.house, setIdentityCode, house.caller(), {
      person: id,
      identityCode: '131052-308T',
      source,
    })
    const copy = await inRegister(db =>
      copyAbout(db, { ...asked('term'), vault: house.lexmentor.vault }, { kind: 'person', id }),
    )
    const person = copy.views.find(({ table }) => table === 'people.person')
    expect(person?.rows[0]?.values.find(({ column }) => column === 'identity_code')?.value).toBe(
      '131052-308T',
    )
    const role = copy.views.find(({ table }) => table === 'people.role')
    expect(role?.rows[0]?.values.find(({ column }) => column === 'employer')?.value).toBe('Asiakas Oy')
    expect(role?.rows[0]?.source).toEqual({ key: 'person', obtained: '2026-02-20' })
  })
})

describe('Merging two people', () => {
  test('moves what each had and finds the one who stays by what is hers', async () => {
    const stays = await customerContact()
    const goes = await stranger()
    const { id: organisation } = await perform(house.house, addOrganisation, house.caller(), {
      name: 'Muu Oy',
    })
    await perform(house.house, addRole, house.caller(), {
      person: goes,
      organisation,
      since: '2025-01-01',
      source,
    })
    await inRegister(db => mergeSubjects(db, house.house.declarations, 'person', { stays, goes }))
    const merged = await ask(house.house, getPerson, house.caller(), { person: stays })
    expect(merged.contactPoints.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['aino@asiakas.example', 'posti@tavara.example']),
    )
    expect(merged.roles).toHaveLength(2)
    const ids = async (search: string) =>
      (await ask(house.house, listPeople, house.caller(), { search, limit: 100 })).items.map(each => each.id)
    expect(await ids('posti@tavara')).toContain(stays)
    expect(await ids('kysyjä bo')).not.toContain(stays)
  })
})
