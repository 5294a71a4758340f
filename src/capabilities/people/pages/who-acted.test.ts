/** The names of the staff: told to the staff wherever it is told who did something or looked, and never to the person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfEverything } from '#capabilities/requests'
import { createKey, gate } from '#capabilities/staff'
import { keyActor } from '#platform/auth'
import { ask, perform } from '#platform/operation'
import { administratorOf, arriveBy, type Browser } from '../../../../tests/support/browser-of.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'
import { getPerson } from '../index.ts'

let house: TestHouse
let aino: Browser
let bo: Browser
let person: string
let id: string
beforeAll(async () => {
  house = await testHouse()
  aino = (await administratorOf(house)).browser
  const invited = await aino.post('/staff/invite', {
    name: 'Bo Borg',
    email: 'bo.borg@example.fi',
    roles: ['coordinator'],
    language: 'fi',
  })
  const link = /value="https:\/\/register\.example\/r\/lexmentor(\/invited\/[\w-]+)"/.exec(invited.text)?.[1]
  bo = (await arriveBy(house, link ?? '')).browser
  const added = await bo.post('/people/new', {
    givenNames: 'Silja',
    familyName: 'Sivula',
    email: '',
    phone: '',
    'source.key': 'person',
    'source.obtainedOn': '2026-02-20',
  })
  person = (added.to ?? '').replace(/\?.*$/, '')
  const { rows } = await house.owner.query<{ id: string }>('select id from people.person')
  id = rows[0]?.id ?? ''
})
afterAll(() => house.close())

/** The part of the page about what happened, without the visitor's own name in the frame. */
const happened = async (show = '', who = aino) =>
  /<section[^>]*id="happened".*?<\/section>/s.exec((await who.get(`${person}${show}`)).text)?.[0] ?? ''
const log = async (path = '/audit') => /<table.*<\/table>/s.exec((await aino.get(path)).text)?.[0] ?? ''

async function keyNamed(name: string) {
  const uses = ['people.get']
  const key = await perform(house.house, createKey, house.caller(), { name, purpose: 'customer-care', uses })
  return keyActor(key.id, uses, 'customer-care')
}

describe('Somebody on the staff', () => {
  test('reads in a person’s history which colleague changed what', async () => {
    expect(await happened()).toMatch(/Lisättiin rekisteriin.*Bo Borg · /s)
  })

  test('reads who looked, for what and how many times on a day, each once', async () => {
    const before = await happened('?show=looks')
    expect(before).toContain('Aino Alku · Asiakkuuden hoito')
    await bo.get(person)
    await bo.get(person)
    const looks = await happened('?show=looks')
    expect(looks).toContain('Bo Borg · Asiakkuuden hoito · 2 kertaa')
    // The person, and what may be sent to them: two questions that the page asks.
    expect(looks.match(/Bo Borg/g)).toHaveLength(2)
  })

  test('reads of a program by the name of its key, and of Seloste itself that it was the program', async () => {
    await ask(house.house, getPerson, house.caller(await keyNamed('verkkokauppa')), { person: id })
    await ask(house.house, getPerson, house.caller(), { person: id })
    const looks = await happened('?show=looks')
    expect(looks).toContain('Rajapinta-avain verkkokauppa · ')
    expect(looks).toContain('Ohjelma · ')
  })

  test('finds the same names in the log, and by a name all that one has done', async () => {
    const entries = await log()
    expect(entries).toContain('Bo Borg</a>')
    const bos = /href="\/r\/lexmentor(\/audit\?actor=[0-9a-f-]+)">Bo Borg</.exec(entries)?.[1] ?? ''
    expect((await aino.get(bos)).text).toContain('Tekijä: Bo Borg')
    expect(await log(bos)).not.toContain('Aino Alku</a>')
    expect(await log('/audit/reads')).toContain('Rajapinta-avain verkkokauppa</a>')
    expect(await log('/audit?fact=staff.invited')).toMatch(/: Bo Borg/)
  })

  test('still reads the name when the account is closed, and the end of its id when the name is erased', async () => {
    await house.owner.query(`update staff.member set disabled_at = now() where name = 'Bo Borg'`)
    expect(await happened()).toContain('Bo Borg · ')
    const { rows } = await house.owner.query<{ id: string }>(
      `update staff.member set name = '' where name = 'Bo Borg' returning id`,
    )
    const history = await happened()
    expect(history).not.toContain('Bo Borg')
    expect(history).toContain(`Työntekijä …\u2060${rows[0]?.id.slice(-6)} · `)
  })
})

describe('The person whose data it is', () => {
  test('is told when and for what the data was looked at, and not by which employee', async () => {
    const copy = await ask(house.house, copyOfEverything, house.caller(), { person: id })
    const told = JSON.stringify(copy)
    expect(copy.lookedAt.length).toBeGreaterThan(0)
    expect(told).toContain('Asiakkuuden hoito')
    for (const { id: member } of (await house.owner.query<{ id: string }>('select id from staff.member'))
      .rows)
      expect(told).not.toContain(member)
    expect(told).not.toMatch(/Aino Alku|Bo Borg|verkkokauppa/)
  })
})

describe('Names', () => {
  test('are told of one’s own register only', async () => {
    const { rows } = await house.owner.query<{ id: string }>(
      `select id from staff.member where name = 'Aino Alku'`,
    )
    const ids = rows.map(({ id }) => id)
    const { namesOf } = gate(house.house)
    expect([...(await namesOf(house.lexmentor, ids)).values()]).toEqual(['Aino Alku'])
    expect((await namesOf(house.register('harbour'), ids)).size).toBe(0)
  })
})
