/** The pages of permissions, as a coordinator opens them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { staffActor } from '#platform/auth'
import { newId, toEdge } from '#platform/ids'
import { ainoIn } from '../../../../tests/support/aino.ts'
import { browse } from '../../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const { add } = ainoIn(() => house)
const visit = (...may: readonly string[]) =>
  browse({
    house: house.house,
    capabilities,
    registers: () => [house.lexmentor],
    actor: staffActor(newId(house.clock), [{ key: 'x', may }]),
  })
const textOf = async (response: Response | Promise<Response>) => (await response).text()
let made = 0
const pathOfSomebody = async () => {
  const person = await add({ contactPoints: [{ kind: 'email', value: `sivu${++made}@example.fi` }] })
  return `/people/${toEdge('per', person)}`
}

test('a person’s page says whether they may be written to and why, and whoever may not see that sees the rest', async () => {
  const path = await pathOfSomebody()
  const html = await textOf(visit('people:*', 'permissions:see').get(path))
  expect(html).toContain('Saammeko kirjoittaa koulutuksista? Ei. Lupaa ei ole annettu.')
  expect(html).not.toContain('/permissions/prohibit')
  const without = await visit('people:*').get(path)
  expect(without.status).toBe(200)
  expect(await without.text()).not.toContain('Saammeko kirjoittaa')
})

test('a prohibition is entered by a form, stands in the history, and is lifted by another with a reason', async () => {
  const at = `${await pathOfSomebody()}/permissions`
  const staff = visit('people:*', 'permissions:*')
  const fields = { channel: 'any', purpose: 'any', contact: '', via: 'phone', on: '2026-03-01' }
  expect((await staff.post(`${at}/prohibit`, fields)).status).toBe(303)
  const html = await textOf(staff.get(at))
  expect(html).toContain('Kielto: kaikki tavat, kaikki tarkoitukset')
  const lift = /href="([^"]+\/lift)"/.exec(html)?.[1] ?? ''
  expect(await textOf(staff.get(lift))).toContain('Peru kielto')
  const unsaid = await staff.post(lift, { via: 'phone' })
  expect(unsaid.status).toBe(422)
  expect((await staff.post(lift, { reason: 'wish', via: 'phone' })).status).toBe(303)
  const after = await textOf(staff.get(at))
  expect(after).toContain('Päätetty 2.3.2026')
  expect(after).not.toContain('/lift"')
  expect((await staff.get(lift)).status).toBe(404)
})

test('a permission wants its text, which is recorded first and offered then', async () => {
  const at = `${await pathOfSomebody()}/permissions`
  const staff = visit('people:*', 'permissions:*')
  expect(await textOf(staff.get(`${at}/consent`))).toContain('Tekstejä ei ole vielä kirjattu')
  expect(
    (await staff.post('/permissions/wordings', { key: 'Lomake 1', language: 'fi', text: 'Saako?' })).status,
  ).toBe(422)
  const said = { key: 'lomake', language: 'fi', text: 'Saako <b>kirjoittaa</b>?' }
  expect((await staff.post('/permissions/wordings', said)).status).toBe(303)
  const form = await textOf(staff.get(`${at}/consent`))
  const wording = /<option value="([0-9a-f-]{36})">lomake/.exec(form)?.[1] ?? ''
  const fields = {
    wording,
    channels: 'email',
    purpose: 'direct-marketing',
    contact: '',
    via: 'form',
    on: '2026-03-01',
  }
  expect((await staff.post(`${at}/consent`, { ...fields, on: '2026-03-09' })).status).toBe(422)
  expect((await staff.post(`${at}/consent`, fields)).status).toBe(303)
  const html = await textOf(staff.get(at))
  expect(html).toContain('Lupa on annettu 1.3.2026.')
  expect(html).toContain('Saako &lt;b>kirjoittaa&lt;/b>?')
  expect((await staff.post(`${at}/withdraw`, { ...fields, channel: 'any', purpose: 'any' })).status).toBe(303)
})

test('duties and a sale have forms of their own, and whoever may only look opens none of them', async () => {
  const at = `${await pathOfSomebody()}/permissions`
  for (const form of ['prohibit', 'consent', 'withdraw', 'role', 'customer']) {
    expect((await visit('people:*', 'permissions:*').get(`${at}/${form}`)).status).toBe(200)
    expect((await visit('people:*', 'permissions:see').get(`${at}/${form}`)).status).toBe(403)
  }
  expect(
    (await visit('people:*', 'permissions:*').post(`${at}/role`, { reason: 'plans', via: 'staff' })).status,
  ).toBe(422)
  expect((await visit('people:*', 'permissions:*').post(`${at}/customer`, { via: 'staff' })).status).toBe(422)
})
