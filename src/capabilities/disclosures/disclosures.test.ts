/** Liisa takes lists out of the register, and Aino and Bo can see to whom their data went. */
import { afterAll, describe, expect, test } from 'vitest'
import { addOrganisation } from '#capabilities/organisations'
import { addPerson } from '#capabilities/people'
import { copyOfEverything, eraseOnWish } from '#capabilities/requests'
import { roles } from '#capabilities/staff'
import { keyActor, staffActor } from '#platform/auth'
import { ask, perform, Refused } from '#platform/operation'
import { everything, liisaId, takenOut, wanted } from '../../../tests/support/taken-out.ts'
import { testHouse } from '../../../tests/support/test-house.ts'
import { exportList } from './operations/export-list.ts'
import { disclosuresOfPerson } from './queries/disclosures-of-person.ts'
import { getDisclosure } from './queries/get-disclosure.ts'
import { listDisclosures } from './queries/list-disclosures.ts'
import { readRows } from './queries/read-rows.ts'

const { house, firm, aino, bo, by, take } = await takenOut()
afterAll(() => house.close())

const otherId = '0190c0de-0000-7000-8000-000000000002'

async function refusedBy(work: Promise<unknown>): Promise<Refused> {
  const refused: unknown = await work.then(
    () => undefined,
    error => error,
  )
  if (refused instanceof Refused) return refused
  throw new Error('It was not refused.', { cause: refused })
}

const rowsOf = async (disclosure: string, caller = by()) =>
  (await ask(house.house, readRows, caller, { disclosure })).rows.map(({ cells }) => cells)

describe('A list that is taken out', () => {
  test('holds the chosen columns in the list’s own order, by the Finnish alphabet', async () => {
    const { id } = await take({ columns: ['organisation', 'given-names', 'family-name'] })
    expect(await rowsOf(id)).toEqual([
      ['=Beck', 'Bo', null],
      ['Alkunen', 'Aino', '=Konepaja, Oy'],
    ])
  })

  test('is narrowed as the list’s page is', async () => {
    const { id } = await take({ filter: { search: 'alku' } })
    expect(await rowsOf(id)).toEqual([['Alkunen', 'Aino']])
    const atFirm = await take({ filter: { organisation: firm } })
    expect(await rowsOf(atFirm.id)).toEqual([['Alkunen', 'Aino']])
    const { problems } = await refusedBy(take({ filter: { contact: 'sideways' } }))
    expect(problems[0]?.field).toBe('contact')
  })

  test('tells a telephone number as it is dialled, which no spreadsheet takes for a sum', async () => {
    const { id } = await take({ filter: { search: 'bo' }, columns: ['phone'] })
    expect(await rowsOf(id)).toEqual([['040 1234567']])
  })

  test('is of organisations too, of which nobody’s record is made', async () => {
    const { id } = await take({ list: 'organisations', columns: ['name', 'town'] })
    expect(await rowsOf(id)).toEqual([['=Konepaja, Oy', 'Oulu']])
    const told = await ask(house.house, getDisclosure, by(), { disclosure: id })
    expect([told.subjects, told.people]).toEqual([1, []])
  })

  test('that would be empty is not taken out, and leaves no record', async () => {
    const before = await ask(house.house, listDisclosures, by(), {})
    expect((await refusedBy(take({ filter: { search: 'nobodysname' } }))).code).toBe('nothing-listed')
    expect((await ask(house.house, listDisclosures, by(), {})).items).toEqual(before.items)
  })
})

describe('Everybody in it', () => {
  test('is written down with recipient, purpose and columns', async () => {
    const { id } = await take({ recipient: 'resellers' }, by(liisaId, everything, 'marketing'))
    const [given] = (await ask(house.house, disclosuresOfPerson, by(), { person: aino })).items
    expect(given).toMatchObject({
      disclosure: id,
      recipient: 'resellers',
      purpose: 'marketing',
      columns: ['people.family-name', 'people.given-names'],
    })
    const told = await ask(house.house, getDisclosure, by(), { disclosure: id })
    expect(told.people).toEqual([bo, aino])
    expect(told.actor).toEqual({ kind: 'staff', id: liisaId })
  })

  test('is told so on their copy, in words', async () => {
    await take(
      { filter: { search: 'bo' }, recipient: 'event-partners', columns: ['family-name', 'phone'] },
      by(liisaId, everything, 'marketing'),
    )
    const copy = await ask(house.house, copyOfEverything, by(), { person: bo, in: 'fi' })
    const rows = copy.held.find(({ record }) => record === 'disclosures.person')?.rows ?? []
    const texts = rows.at(-1)?.values.map(({ label, text }) => `${label}: ${text}`)
    expect(texts).toEqual([
      'Milloin: 2.3.2026 klo 9.00',
      'Kenelle: Tapahtumakumppanit',
      'Käyttötarkoitus: Suoramarkkinointi',
      'Mitä sinusta kerrottiin: Sukunimi ja puhelin',
    ])
  })

  test('stays written down after a wish to be forgotten, and stands in no later list', async () => {
    const { id: goes } = await perform(house.house, addPerson, house.caller(), {
      givenNames: 'Cecilia',
      familyName: 'Forsman',
      role: { organisation: firm, isContact: true, since: '2025-01-01' },
      source: { key: 'person', obtainedOn: '2026-02-20' },
    })
    const { id } = await take({ filter: { search: 'forsman' } })
    await perform(house.house, eraseOnWish, house.caller(), { person: goes, confirmed: true })
    expect((await ask(house.house, disclosuresOfPerson, by(), { person: goes })).items).toHaveLength(1)
    expect(await rowsOf(id)).toEqual([])
    expect((await refusedBy(take({ filter: { search: 'forsman' } }))).code).toBe('nothing-listed')
  })
})

describe('Whom a list may go to', () => {
  test('is whom the notice tells for the purpose, and nobody else', async () => {
    const told = await refusedBy(take({ recipient: 'event-partners' }, by(liisaId, everything, 'contacts')))
    expect(told.problems).toEqual([{ field: 'recipient', problem: 'recipient-not-for-purpose' }])
    const unknown = await refusedBy(take({ recipient: 'somebody' }))
    expect(unknown.problems).toEqual([{ field: 'recipient', problem: 'not-a-choice' }])
  })

  test('outside the EEA only while the safeguard is in force', async () => {
    const harbour = await testHouse({ at: '2027-07-01T07:00:00Z' })
    try {
      const caller = harbour.caller(staffActor(liisaId, everything), harbour.register('harbour'))
      const out = { ...wanted, list: 'organisations', columns: ['name'], recipient: 'mailing-house' }
      await perform(harbour.house, addOrganisation, caller, { name: 'Venekerho ry' })
      expect((await refusedBy(perform(harbour.house, exportList, caller, out))).code).toBe('safeguard-lapsed')
      harbour.clock.set('2026-03-02T07:00:00Z')
      await perform(harbour.house, exportList, caller, out)
    } finally {
      await harbour.close()
    }
  })

  test('is asked of no one who may not see the list itself', async () => {
    const only = [{ key: 'only', may: ['disclosures:*'] }]
    expect((await refusedBy(take({}, by(liisaId, only)))).code).toBe('not-allowed')
    const key = keyActor(otherId, ['disclosures.export'], 'customer-care')
    expect((await refusedBy(take({}, { ...house.caller(key) }))).code).toBe('not-allowed')
    const seeing = keyActor(otherId, ['disclosures.export', 'people.list'], 'customer-care')
    await take({}, { ...house.caller(seeing) })
  })

  test('a reader and the accounting office take nothing out', async () => {
    for (const role of roles.filter(({ key }) => ['reader', 'accountant', 'support'].includes(key)))
      expect((await refusedBy(take({}, by(liisaId, [{ ...role, may: [...role.may] }])))).code).toBe(
        'not-allowed',
      )
  })
})

describe('The rows of what was taken out', () => {
  test('are read by whoever took them, for an hour, and by nobody else', async () => {
    const { id } = await take()
    expect((await refusedBy(rowsOf(id, by(otherId)))).code).toBe('not-found')
    house.clock.advance({ minutes: 61 })
    expect((await refusedBy(rowsOf(id))).code).toBe('expired')
  })
})

describe('What can be taken out', () => {
  test('is told by category of the notice, and nothing that the notice calls encrypted', () => {
    for (const { definition } of [house.lexmentor, house.register('harbour')])
      for (const list of house.house.lists)
        for (const { category } of list.columns) {
          if (list.about === 'nobody') expect(category).toBeNull()
          else expect(definition.categories[category ?? '']?.protection).toBe('ordinary')
        }
  })

  test('names its columns once, and the fewest are among them', () => {
    for (const { columns, fewest, cardNeeds = [] } of house.house.lists) {
      const keys = columns.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toEqual(expect.arrayContaining([...fewest, ...cardNeeds]))
    }
  })
})
