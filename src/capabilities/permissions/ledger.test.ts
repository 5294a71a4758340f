/** What is said and what follows from it: Aino lets us write, forbids it, and lifts it; nobody else can. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOrganisation } from '#capabilities/organisations'
import { addContactPoint, getPerson } from '#capabilities/people'
import { keyActor, staffActor, systemActor } from '#platform/auth'
import { transact } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import {
  addWording,
  decide,
  decideForMany,
  lift,
  listEntries,
  prohibit,
  recordConsent,
  recordCustomer,
  recordProhibitions,
  recordRole,
  withdrawConsent,
} from './index.ts'

let house: TestHouse
let wording = ''
beforeAll(async () => {
  house = await testHouse()
  const { id } = await perform(house.house, addWording, staff(), {
    key: 'newsletter-form',
    language: 'fi',
    text: 'Saako sinulle lähettää uutiskirjeen?',
  })
  wording = id
})
afterAll(() => house?.close())

const { add, get } = ainoIn(() => house)
const member = staffActor('01890000-0000-7000-8000-00000000000a', [{ key: 'all', may: ['*'] }])
const staff = () => house.caller(member)

/** Each has an address and a number of her own: what one forbids stays with her address. */
let made = 0
const email = () => ({ kind: 'email', value: `aino${++made}@example.fi` }) as const
const newAino = () => add({ contactPoints: [email(), { kind: 'phone', value: `040 ${1_000_000 + ++made}` }] })

const decisionOn = async (person: string, channel: string, purpose = 'direct-marketing') =>
  (await ask(house.house, decide, staff(), { person })).find(
    each => each.channel === channel && each.purpose === purpose,
  )
const mayBe = async (person: string, channel: string) => (await decisionOn(person, channel))?.may
const consent = (person: string, more = {}) =>
  perform(house.house, recordConsent, staff(), { person, channels: ['email'], wording, ...more })

test('a permission names the text that was shown, and opens the way it was given for', async () => {
  const person = await newAino()
  expect(await mayBe(person, 'email')).toBe(false)
  await consent(person)
  expect(await mayBe(person, 'email')).toBe(true)
  expect(await mayBe(person, 'sms')).toBe(false)
  const { items } = await ask(house.house, listEntries, staff(), { person })
  expect(items).toMatchObject([
    {
      what: 'consent',
      wording: { key: 'newsletter-form', version: 1 },
      actorKind: 'staff',
      actorId: member.id,
    },
  ])
})

test('a text that people saw is never changed: a new one is a new version, and the same one is the same', async () => {
  const said = { key: 'counter', language: 'sv', text: 'Får vi skriva?' } as const
  const first = await perform(house.house, addWording, staff(), said)
  expect(await perform(house.house, addWording, staff(), said)).toEqual(first)
  const next = await perform(house.house, addWording, staff(), { ...said, text: 'Får vi skriva till dig?' })
  expect(next).toMatchObject({ version: 2 })
  await expect(house.owner.query('update permissions.wording set text = $1', ['x'])).rejects.toThrow(
    /never changed/,
  )
})

test('a prohibition stops everything at once, is entered in the log, and a later permission does not open it', async () => {
  const person = await newAino()
  await consent(person)
  await perform(house.house, prohibit, staff(), { person, via: 'phone' })
  for (const channel of ['email', 'sms', 'phone']) expect(await mayBe(person, channel)).toBe(false)
  await consent(person)
  expect((await decisionOn(person, 'email'))?.reasons).toMatchObject([
    { code: 'forbidden' },
    { code: 'gdpr-21' },
  ])
  const { rows } = await house.owner.query(
    `select e.refs from audit.entry e join audit.about a using (register_id, seq)
      where a.person_id = $1 and e.fact = 'permissions.prohibited'`,
    [person],
  )
  expect(rows).toMatchObject([{ refs: { channel: 'any', purpose: 'any', via: 'phone' } }])
})

test('only a person or a member of the staff lifts a prohibition; a key, a job and a file can’t', async () => {
  const person = await newAino()
  const { id: entry } = await perform(house.house, prohibit, staff(), { person })
  const key = keyActor(newId(house.clock), ['permissions.lift'], 'marketing')
  for (const actor of [key, systemActor]) {
    const refused = await refusal(perform(house.house, lift, house.caller(actor), { entry, reason: 'wish' }))
    expect(refused.code).toBe('only-by-person')
  }
  await perform(house.house, lift, staff(), { entry, reason: 'wish', stillForbidden: ['phone'] })
  await consent(person)
  expect(await mayBe(person, 'email')).toBe(true)
  expect(await mayBe(person, 'phone')).toBe(false)
  expect((await refusal(perform(house.house, lift, staff(), { entry, reason: 'wish' }))).code).toBe(
    'not-found',
  )
})

test('the database itself takes no lifting from a file, a merge or a key, and no change of what was said', async () => {
  const person = await newAino()
  const { id: entry } = await perform(house.house, prohibit, staff(), { person })
  const lifting = (via: string, actor: string) =>
    transact(house.house.pool, house.lexmentor.id, ({ client }) =>
      client.query(
        `insert into permissions.entry (id, person_id, what, channel, purpose, via, reason, ends, at, recorded_at, actor_kind)
         values ($1, $2, 'lifting', 'any', 'any', $3, 'wish', $4, now(), now(), $5)`,
        [newId(house.clock), person, via, entry, actor],
      ),
    )
  for (const [via, actor] of [
    ['import', 'staff'],
    ['merge', 'staff'],
    ['api', 'staff'],
    ['staff', 'key'],
    ['staff', 'system'],
  ] as const)
    await expect(lifting(via, actor)).rejects.toThrow(/lifted by the person/)
  const change = (text: string) =>
    transact(house.house.pool, house.lexmentor.id, ({ client }) => client.query(text))
  await expect(change('update permissions.entry set channel = channel')).rejects.toThrow(/permission denied/)
  await expect(change('delete from permissions.entry')).rejects.toThrow(/permission denied/)
})

test('a permission taken back tells what may still be sent, and on which basis', async () => {
  const person = await newAino()
  await consent(person)
  const contact = (await get(person)).contactPoints.find(({ kind }) => kind === 'email')?.id ?? ''
  await perform(house.house, recordCustomer, staff(), {
    person,
    contact,
    channel: 'email',
    soldOn: '2026-01-15',
    offeredWayOut: true,
  })
  const { remains } = await perform(house.house, withdrawConsent, staff(), { person, channel: 'email' })
  expect(remains).toEqual([
    { channel: 'email', purpose: 'direct-marketing', because: 'existing-customer' },
    { channel: 'email', purpose: 'research', because: 'not-forbidden' },
  ])
})

test('duties that nobody has written down let nobody write, and a role that ended lets nobody either', async () => {
  const { id: organisation } = await perform(house.house, addOrganisation, staff(), { name: 'Kohde Oy' })
  const role = { organisation, position: 'Ostaja', isContact: false, since: '2024-01-01' }
  const roleOf = async (person: string) => (await get(person)).roles[0]?.id ?? ''
  const without = await add({ contactPoints: [email()], role })
  const refused = await refusal(
    perform(house.house, recordRole, staff(), { role: await roleOf(without), reason: 'procures' }),
  )
  expect(refused.code).toBe('duties-unknown')
  const person = await add({ contactPoints: [email()], role: { ...role, duties: 'Hankkii koulutukset' } })
  await perform(house.house, recordRole, staff(), { role: await roleOf(person), reason: 'procures' })
  expect((await decisionOn(person, 'email'))?.reasons[0]).toMatchObject({ code: 'b2b-role' })
  expect(await mayBe(person, 'sms')).toBe(false)
})

test('what was said earlier counts from its day: a permission before a withdrawal does not come after it', async () => {
  const person = await newAino()
  await perform(house.house, withdrawConsent, staff(), { person, on: '2026-02-20' })
  await consent(person, { on: '2026-02-10', via: 'letter' })
  expect((await decisionOn(person, 'email'))?.reasons[0]).toMatchObject({
    code: 'withdrawn',
    on: '2026-02-20',
  })
  const refused = await refusal(consent(person, { on: '2026-03-03' }))
  expect(refused.problems).toEqual([{ field: 'on', problem: 'day-in-future' }])
})

test('another’s contact point, and somebody who is not here, are not found', async () => {
  const [one, other] = [await newAino(), await add({ contactPoints: [email()] })]
  const contact = (await get(other)).contactPoints[0]?.id ?? ''
  expect((await refusal(perform(house.house, prohibit, staff(), { person: one, contact }))).code).toBe(
    'not-found',
  )
  const nobody = newId(house.clock)
  expect((await refusal(perform(house.house, prohibit, staff(), { person: nobody }))).code).toBe('not-found')
  expect((await refusal(ask(house.house, decide, staff(), { person: nobody }))).code).toBe('not-found')
})

test('what a key records came by the API, whatever it says', async () => {
  const person = await newAino()
  const key = keyActor(newId(house.clock), ['permissions.prohibit'], 'marketing')
  await perform(house.house, prohibit, house.caller(key), { person, via: 'letter' })
  const { items } = await ask(house.house, listEntries, staff(), { person })
  expect(items).toMatchObject([{ what: 'prohibition', via: 'api', actorKind: 'key' }])
})

test('prohibitions of a file are entered once, for those who are here, and show who may be called', async () => {
  const people = [await newAino(), await newAino()]
  const rows = [...people, newId(house.clock)].map(person => ({ person, channel: 'phone' as const }))
  const pen = { clock: house.clock, actor: systemActor, register: house.lexmentor }
  for (let times = 0; times < 2; times += 1)
    await transact(house.house.pool, house.lexmentor.id, ({ db }) =>
      recordProhibitions({ db, ...pen }, [...rows, ...rows], 'import'),
    )
  for (const person of people)
    expect((await ask(house.house, listEntries, staff(), { person })).items).toMatchObject([
      { via: 'import' },
    ])
  const asked = {
    people: [...people, await newAino()],
    channel: 'phone',
    purpose: 'direct-marketing',
  } as const
  const answers = await ask(house.house, decideForMany, staff(), {
    ...asked,
    people: [...asked.people],
  })
  expect(answers.filter(({ because }) => because === 'forbidden').map(({ person }) => person)).toEqual(people)
  expect(answers.filter(({ may }) => may)).toHaveLength(1)
})

test('an address that a prohibited person has later is forbidden too', async () => {
  const person = await add({})
  await perform(house.house, prohibit, staff(), { person, channel: 'email' })
  await perform(house.house, addContactPoint, staff(), { person, contactPoint: email(), source: told })
  expect((await decisionOn(person, 'email'))?.reasons[0]).toMatchObject({ code: 'forbidden' })
  expect((await ask(house.house, getPerson, staff(), { person })).contactPoints).toHaveLength(1)
})
