/** What a stranger gets: the notice as page, as PDF and as data, in each language, and every version that ever was. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { digestOf, languages, type RegisterDefinition } from '#platform/definition'
import { perform } from '#platform/operation'
import { watchVersions } from '#platform/registers'
import { browse } from '../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { publish } from './operations/publish.ts'

let house: TestHouse
let stranger: ReturnType<typeof browse>
let folder = ''

beforeAll(async () => {
  house = await testHouse()
  stranger = browse({ house: house.house, capabilities, registers: () => [house.lexmentor] })
  folder = mkdtempSync(join(tmpdir(), 'seloste-notice-'))
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All ten sections of the notice that the company gave out, sentence by sentence. */
const clausesOfTheOriginal = [
  ...['N1', 'N2', 'N3', 'N4.1', 'N4.2', 'N4.3', 'N4.4', 'N4.5'],
  ...[
    'N5.1',
    'N5.a',
    'N5.b',
    'N5.c1',
    'N5.c2',
    'N5.c3',
    'N5.c4',
    'N6.1',
    'N6.2',
    'N7.1',
    'N7.2',
    'N7.3',
    'N7.4',
    'N8',
  ],
  ...['N9.1', 'N9.2', 'N9.3', 'N9.4', 'N9.5', 'N9.6', 'N9.7', 'N9.8', 'N9.9', 'N9.10'],
  ...['N10.1', 'N10.2', 'N10.3', 'N10.4', 'N10.5'],
]

const publishOf = (of: TestHouse, definition: RegisterDefinition) =>
  perform(of.house, publish, of.caller(), { definition, digest: digestOf(definition) })

describe.each(languages)('In %s', language => {
  test('every clause of the notice stands on the page, each with an anchor of its own', async () => {
    const response = await stranger.get(`/notice?lang=${language}`)
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toContain(`<html lang="${language}"`)
    const codes = house.lexmentor.definition.sections.flatMap(({ clauses }) =>
      clauses.map(({ code }) => code),
    )
    expect(codes).toEqual(clausesOfTheOriginal)
    expect(codes.filter(code => !page.includes(`<p id="${code}"`))).toEqual([])
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(found => found[1])
    expect(ids).toHaveLength(new Set(ids).size)
  })

  test('the PDF is tagged, says its language, and tells the clauses', async () => {
    const response = await stranger.get(`/notice.pdf?lang=${language}`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const pdf = Buffer.from(await response.arrayBuffer())
    const raw = pdf.toString('latin1')
    expect(raw).toMatch(/\/StructTreeRoot/)
    expect(raw).toMatch(new RegExp(`/Lang\\s*\\(${language}`))
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const path = join(folder, `${language}.pdf`)
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    for (const code of ['N1', 'N5.c4', 'N9.10', 'N10.5']) expect(text).toContain(code)
    expect(text).toContain(house.lexmentor.definition.sections[8]!.title[language])
  })
})

test('as linked data it parses, and every purpose has a legal basis of the GDPR', async () => {
  const response = await stranger.get('/notice.jsonld')
  expect(response.headers.get('content-type')).toBe('application/ld+json')
  const data = JSON.parse(await response.text())
  expect(data['dpv:hasProcess']).toHaveLength(Object.keys(house.lexmentor.definition.purposes).length)
  for (const process of data['dpv:hasProcess'])
    expect(process['dpv:hasLegalBasis']['@id']).toMatch(/^eu-gdpr:A6-1-[acf]$|^eu-gdpr:A6-1-b$/)
  expect(data['dct:identifier']).toBe('1')
})

describe('A reader who has it already', () => {
  test.each(['/notice?lang=fi', '/notice.pdf?lang=fi', '/notice.jsonld'])(
    '%s is not sent again',
    async path => {
      const first = await stranger.get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).not.toBe('')
      expect(first.headers.get('cache-control')).toBe('public, max-age=300')
      const again = await stranger.get(path, { 'if-none-match': `"other", ${etag}` })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect((await stranger.get(path, { 'if-none-match': '"other"' })).status).toBe(200)
    },
  )

  test('in one language has nothing of another', async () => {
    const tags = await Promise.all(
      languages.map(async language => (await stranger.get(`/notice?lang=${language}`)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(3)
  })
})

test('the front page tells a stranger whose register it is, their rights, and where to go on', async () => {
  const page = await (await stranger.get('/?lang=en')).text()
  expect(page).toContain('This register is kept by Lexmentor Oy.')
  expect(page).toContain('/notice')
  expect(page).toContain('/sign-in')
  for (const { name } of house.lexmentor.definition.rights) expect(page).toContain(name.en)
})

describe('When a new version is published', () => {
  const reworded = (definition: RegisterDefinition): RegisterDefinition => ({
    ...definition,
    sections: definition.sections.map(section => ({
      ...section,
      clauses: section.clauses.map(clause =>
        clause.code === 'N10.3'
          ? { ...clause, text: { ...clause.text, en: clause.text.en.replace('30 days', '20 days') } }
          : clause,
      ),
    })),
  })

  test('the old one stays, and what changed between them can be read', async () => {
    const own = await testHouse()
    const inForce = await watchVersions(
      { owner: own.owner, log: own.house.log, accepts: () => true },
      own.registers(),
    )
    const reader = browse({
      house: own.house,
      capabilities,
      registers: () => inForce.current().filter(({ key }) => key === 'lexmentor'),
    })
    expect(await publishOf(own, reworded(own.lexmentor.definition))).toEqual({ number: 2 })
    await expect(publishOf(own, reworded(own.lexmentor.definition))).rejects.toMatchObject({
      code: 'nothing-new',
    })

    const old = await (await reader.get('/notice/versions/1?lang=en')).text()
    expect(old).toContain('within 30 days of the request')
    expect(old).toContain('no longer in force')
    expect(await (await reader.get('/notice/versions/2?lang=en')).text()).toContain(
      'within 20 days of the request',
    )
    const list = await (await reader.get('/notice/versions?lang=en')).text()
    expect(list).toMatch(/Version 2[\s\S]*Version 1/)
    const changes = await (await reader.get('/notice/versions/2/changes?lang=en')).text()
    expect(changes).toContain('Clause N10.3')
    expect(changes).toMatch(/<del>30 ?<\/del><ins>20 ?<\/ins>/)
    expect(changes.match(/<del>/g)).toHaveLength(1)
    expect((await reader.get('/notice/versions/3?lang=en')).status).toBe(404)
    expect((await reader.get('/notice/versions/one?lang=en')).status).toBe(404)

    await expect.poll(() => inForce.current().find(({ key }) => key === 'lexmentor')?.version).toBe(2)
    expect(await (await reader.get('/notice?lang=en')).text()).toContain('within 20 days of the request')
    await inForce.stop()
    await own.close()
  })

  test('a version that the program does not fit is not published, nor one that was not looked at', async () => {
    const { marketing: _, ...purposes } = house.lexmentor.definition.purposes
    const { accountability: __, ...fewer } = purposes
    const unfit = { ...house.lexmentor.definition, purposes: fewer }
    await expect(publishOf(house, unfit)).rejects.toMatchObject({ code: 'does-not-fit' })
    const definition = reworded(house.lexmentor.definition)
    await expect(
      perform(house.house, publish, house.caller(), { definition, digest: '0'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'stale' })
    await expect(publishOf(house, house.register('harbour').definition)).rejects.toMatchObject({
      code: 'other-register',
    })
  })
})
