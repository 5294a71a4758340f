/** The pages of requests, as a coordinator opens them; Aino's wishes are in Finnish whatever the coordinator reads. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { addPerson } from '#capabilities/people'
import { staffActor } from '#platform/auth'
import { newId, toEdge } from '#platform/ids'
import { perform } from '#platform/operation'
import { browse } from '../../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../../tests/support/test-house.ts'
import { requestCommands } from '../commands.ts'

let house: TestHouse
let folder = ''
beforeAll(async () => {
  house = await testHouse()
  folder = mkdtempSync(join(tmpdir(), 'seloste-requests-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const visit = (may: readonly string[]) =>
  browse({
    house: house.house,
    capabilities,
    registers: () => [house.lexmentor],
    actor: staffActor(newId(house.clock), [{ key: 'x', may }]),
  })

async function aino(): Promise<string> {
  const { id } = await perform(house.house, addPerson, house.caller(), {
    givenNames: 'Aino <b>',
    familyName: 'Virtanen',
    language: 'fi',
    source: { key: 'person', obtainedOn: '2026-02-20' },
    contactPoints: [{ kind: 'email', value: 'aino@esimerkki.fi' }],
  })
  return toEdge('per', id)
}

/** What poppler reads in a file. */
function pdf(tool: 'pdfinfo' | 'pdftotext', content: Uint8Array): string {
  const path = join(folder, 'read.pdf')
  writeFileSync(path, content)
  return execFileSync(tool, [path, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' })
}

const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('the copy is a page in the reader’s language with the letter in the person’s', async () => {
  const person = await aino()
  const response = await visit(['requests:*']).get(`/people/${person}/copy?lang=en&in=fi`)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(html).toContain('Letter as PDF')
  expect(html).toMatch(/<div lang="fi">/)
  expect(html).toContain('Jäljennös henkilötiedoistasi')
  expect(html).toContain('aino@esimerkki.fi')
  expect(html).toContain('Aino &lt;b>')
  expect(html).not.toContain('undefined')
})

test.each(['fi', 'sv', 'en'])('the copy is a tagged letter in %s', async language => {
  const person = await aino()
  const response = await visit(['requests:*']).get(`/people/${person}/copy.pdf?in=${language}`)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const content = await bytes(response)
  expect(pdf('pdfinfo', content)).toMatch(/Tagged:\s+yes/)
  expect(Buffer.from(content).toString('latin1')).toMatch(new RegExp(`/Lang\\s*\\(${language}`))
  const text = pdf('pdftotext', content)
  expect(text).toContain('aino@esimerkki.fi')
  expect(text).toContain('Lexmentor Oy')
  expect(text).toContain('GDPR')
})

test('the copy as data can be read by a machine and names the person by the id of their page', async () => {
  const person = await aino()
  const response = await visit(['requests:*']).get(`/people/${person}/copy.json`)
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${person}.json"`)
  expect(await response.json()).toMatchObject({
    format: 'seloste-copy/1',
    person: { id: person, name: 'Aino <b> Virtanen' },
  })
})

test('giving a copy out leaves its proof, looking at it does not', async () => {
  const person = await aino()
  const given = async () =>
    (await house.owner.query(`select 1 from audit.entry where fact = 'requests.copy-given'`)).rowCount ?? 0
  const before = await given()
  const staff = visit(['requests:*'])
  await staff.get(`/people/${person}/copy`)
  expect(await given()).toBe(before)
  await staff.get(`/people/${person}/copy.json`)
  expect(await given()).toBe(before + 1)
})

test('the plan shows three columns with the letter beside them, and leads on only whoever may erase', async () => {
  const person = await aino()
  const html = await (await visit(['requests:*']).get(`/people/${person}/erasure?lang=sv&in=en`)).text()
  for (const title of ['Raderas genast', 'Raderas en bestämd dag', 'Bevaras, och varför'])
    expect(html).toContain(title)
  expect(html).toContain('Erasure of your personal data')
  expect(html).toContain('/erasure/confirm')
  expect(html).not.toContain('aino@esimerkki.fi')
  const looker = await (await visit(['requests:plan']).get(`/people/${person}/erasure`)).text()
  expect(looker).not.toContain('/erasure/confirm')
})

test('the letter about an erasure says what stays, on paper too', async () => {
  const person = await aino()
  const response = await visit(['requests:*']).get(`/people/${person}/erasure.pdf?in=sv`)
  const text = pdf('pdftotext', await bytes(response))
  expect(text).toContain('Raderas genast')
  expect(text).toContain('Dataombudsmannens')
})

test('an erasure is asked once more, done, and told by the ledger', async () => {
  const person = await aino()
  house.clock.advance({ years: 5 })
  const staff = visit(['requests:*'])
  const asked = await (await staff.get(`/people/${person}/erasure/confirm?lang=en`)).text()
  expect(asked).toContain('Erase now')
  const done = await staff.post(`/people/${person}/erasure/confirm`)
  expect(done.status).toBe(303)
  const location = done.headers.get('location') ?? ''
  expect(location).toMatch(/^\/requests\/erasures\/era_/)
  const told = await (await staff.get(`${location}&lang=en`)).text()
  expect(told).toContain('carried out in full')
  expect(told).toContain('No longer in the register')
  expect(told).not.toContain('Virtanen')
  expect((await staff.get(`/people/${person}/copy`)).status).toBe(404)
  house.clock.advance({ years: -5 })
})

test('who may not is told so, and who is not there is not found', async () => {
  const person = await aino()
  expect((await visit(['people:*']).get(`/people/${person}/copy`)).status).toBe(403)
  expect((await visit(['requests:copy']).post(`/people/${person}/erasure/confirm`)).status).toBe(403)
  const staff = visit(['requests:*'])
  expect((await staff.get(`/people/${toEdge('per', newId(house.clock))}/copy`)).status).toBe(404)
  expect((await staff.get('/people/aino/copy')).status).toBe(404)
  expect((await staff.get('/requests/erasures/nothing')).status).toBe(404)
})

test('another register’s person is nobody here', async () => {
  const person = await aino()
  const harbour = browse({
    house: house.house,
    capabilities,
    registers: () => [house.register('harbour')],
    actor: staffActor(newId(house.clock), [{ key: 'x', may: ['*'] }]),
  })
  for (const page of ['copy', 'copy.json', 'copy.pdf', 'erasure', 'erasure/confirm'])
    expect((await harbour.get(`/people/${person}/${page}`)).status).toBe(404)
})

test('the command line writes a copy for its owner only, plans, and erases when it is told twice', async () => {
  const person = await aino()
  const [host] = house.hosts()
  const command = (name: string) => requestCommands.find(each => each.name === name)!
  const path = join(folder, 'copy.pdf')
  const options = { to: path, format: 'pdf', in: 'en' }
  await command('copy').run(host!, { values: [person], options })
  expect(pdf('pdftotext', readFileSync(path))).toContain('aino@esimerkki.fi')
  const planned = await command('erasure plan').run(host!, { values: [person], options: { in: 'en' } })
  expect(planned.lines).toContain('Goes now')
  const unsure = await command('erasure run').run(host!, { values: [person], options: {} })
  expect(unsure).toMatchObject({ exitCode: 2, data: { erased: false } })
  const sure = await command('erasure run').run(host!, { values: [person], options: { yes: 'yes' } })
  expect(sure.data).toMatchObject({ erased: true })
})
