/** An address that is forbidden is closed whoever has it (R1): who shares it, who comes with it, and whoever it turns out to be. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addContactPoint } from '#capabilities/people'
import { systemActor } from '#platform/auth'
import { transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { ledgerIn } from '../../../tests/support/ledger.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { type ForbiddenPoint, forbidPoints, lift, listEntries, prohibit } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const { add, get } = ainoIn(() => house)
const { staff, mayBe, why, consent, importOne } = ledgerIn(() => house)

let made = 0
const newEmail = () => ({ kind: 'email', value: `koti${++made}@example.fi` }) as const
const newPhone = () => ({ kind: 'phone', value: `+35840${2_000_000 + ++made}` }) as const
const forbid = (...points: readonly ForbiddenPoint[]) =>
  transact(house.house.pool, house.lexmentor.id, ({ db }) =>
    forbidPoints(
      { db, clock: house.clock, actor: systemActor, register: house.lexmentor },
      points,
      'import',
      'partners',
    ),
  )
const entriesOf = async (person: string) => (await ask(house.house, listEntries, staff(), { person })).items
const contactOf = async (person: string, kind = 'email') =>
  (await get(person)).contactPoints.find(point => point.kind === kind)?.id ?? ''

test('what one of two forbids stops at the address that they share, and nowhere else', async () => {
  const [email, phone] = [newEmail(), newPhone()]
  const one = await add({ contactPoints: [email, phone] })
  const other = await add({ contactPoints: [email, newPhone()] })
  await consent(other)
  await perform(house.house, prohibit, staff(), { person: one })
  expect(await why(other, 'email')).toBe('forbidden')
  expect(await mayBe(other, 'sms')).toBe(true)
  expect(await entriesOf(other)).toMatchObject([
    { what: 'prohibition', via: 'shared-address', contact: await contactOf(other), actorKind: 'staff' },
    { what: 'consent' },
    { what: 'consent' },
  ])
})

test('a shared number is closed by one who forbids calls, for calls only', async () => {
  const phone = newPhone()
  const [one, other] = [await add({ contactPoints: [phone] }), await add({ contactPoints: [phone] })]
  await consent(other)
  await perform(house.house, prohibit, staff(), { person: one, channel: 'phone' })
  expect(await why(other, 'phone')).toBe('forbidden')
  expect(await mayBe(other, 'sms')).toBe(true)
})

test('somebody who forbade everything closes an address that they are given later, for whoever has it', async () => {
  const email = newEmail()
  const [one, other] = [await add({}), await add({ contactPoints: [email] })]
  await perform(house.house, prohibit, staff(), { person: one })
  await consent(other)
  expect(await mayBe(other, 'email')).toBe(true)
  await perform(house.house, addContactPoint, staff(), { person: one, contactPoint: email, source: told })
  expect(await why(other, 'email')).toBe('forbidden')
})

test('what the staff lifted for one who shares an address stays lifted, until somebody forbids it again', async () => {
  const email = newEmail()
  const [one, other] = [await add({ contactPoints: [email] }), await add({ contactPoints: [email] })]
  await perform(house.house, prohibit, staff(), { person: one })
  house.clock.advance({ minutes: 1 })
  const [shared] = await entriesOf(other)
  await perform(house.house, lift, staff(), { entry: shared?.id ?? '', reason: 'wish' })
  await consent(other)
  expect(await mayBe(other, 'email')).toBe(true)
  expect(await mayBe(one, 'email')).toBe(false)
  house.clock.advance({ minutes: 1 })
  await perform(house.house, addContactPoint, staff(), {
    person: other,
    contactPoint: newPhone(),
    source: told,
  })
  const third = await add({ contactPoints: [email] })
  expect(await why(third, 'email')).toBe('forbidden')
  await perform(house.house, addContactPoint, staff(), {
    person: other,
    contactPoint: newPhone(),
    source: told,
  })
  expect(await mayBe(other, 'email')).toBe(true)
  await perform(house.house, prohibit, staff(), { person: one, channel: 'email' })
  expect(await why(other, 'email')).toBe('forbidden')
})

test('an opt-out by address forbids it of everybody who has it, once, and nothing else of theirs', async () => {
  const email = newEmail()
  const people = [
    await add({ contactPoints: [email, newPhone()] }),
    await add({ givenNames: 'Bo', contactPoints: [email] }),
  ]
  const point = { kind: 'email', key: email.value } as const
  for (let times = 0; times < 2; times += 1)
    await forbid({ ...point, channel: 'email' }, { ...point, channel: 'any' }, { ...point, channel: 'any' })
  for (const person of people) {
    await consent(person)
    expect(await why(person, 'email')).toBe('forbidden')
    const forbidden = (await entriesOf(person)).filter(({ what }) => what === 'prohibition')
    expect(forbidden).toMatchObject([{ via: 'import', contact: await contactOf(person), channel: 'any' }])
  }
  expect(await mayBe(people[0] ?? '', 'sms')).toBe(true)
})

test('an opt-out by an address that nobody has closes it for whoever comes with it, until that is lifted', async () => {
  const [email, phone] = [newEmail(), newPhone()]
  for (let times = 0; times < 2; times += 1)
    await forbid(
      { kind: 'email', key: email.value, channel: 'email' },
      { kind: 'phone', key: phone.value, channel: 'sms' },
      { kind: 'phone', key: phone.value, channel: 'email' },
    )
  const { rows } = await house.owner.query(
    `select b.kind, e.channel from permissions.barred b join permissions.entry e on e.id = b.entry_id
      where not exists (select from people.person p where p.id = e.person_id) order by 1`,
  )
  expect(rows).toEqual([
    { kind: 'email', channel: 'email' },
    { kind: 'phone', channel: 'sms' },
  ])
  const person = await add({ contactPoints: [phone] })
  await consent(person)
  expect([await mayBe(person, 'sms'), await mayBe(person, 'phone')]).toEqual([false, true])
  const imported = await importOne(email.value, false)
  await consent(imported)
  expect(await why(imported, 'email')).toBe('forbidden')
  const entry = (await entriesOf(imported)).find(({ what }) => what === 'prohibition')?.id ?? ''
  await perform(house.house, lift, staff(), { entry, reason: 'wish' })
  expect(await mayBe(imported, 'email')).toBe(true)
  const next = await add({ contactPoints: [email] })
  expect((await entriesOf(next)).length).toBe(0)
})

test('letters are forbidden of whom the opt-out names, and of the whole home where it names nobody', async () => {
  const street = `Kotikatu ${++made}`
  const home = { kind: 'post', street, postalCode: '00100', town: 'Helsinki' } as const
  const aino = await add({ contactPoints: [home] })
  const bo = await add({ givenNames: 'Bo', contactPoints: [home] })
  const { rows } = await house.owner.query(
    'select comparison_key as key from people.contact_point where person_id = $1',
    [aino],
  )
  const post = { kind: 'post', key: String(rows[0]?.key), channel: 'post' } as const
  await forbid({ ...post, name: 'VIRTANEN Aino Maria' })
  expect([await mayBe(aino, 'post'), await mayBe(bo, 'post')]).toEqual([false, true])
  await forbid(post)
  expect(await mayBe(bo, 'post')).toBe(false)
  const cecilia = await add({ givenNames: 'Cecilia', contactPoints: [home] })
  expect(await why(cecilia, 'post')).toBe('forbidden')
})

test('a thousand addresses are forbidden in a few statements', async () => {
  const points = Array.from({ length: 1_000 }, () => ({
    kind: 'email' as const,
    key: newEmail().value,
    channel: 'email' as const,
  }))
  const last = await add({ contactPoints: [{ kind: 'email', value: points.at(-1)?.key ?? '' }] })
  const count = async () =>
    (await house.owner.query('select count(*)::int as n from permissions.barred')).rows[0]?.n
  const before = await count()
  await forbid(...points)
  expect((await count()) - before).toBe(1_000)
  expect(await why(last, 'email')).toBe('forbidden')
})
