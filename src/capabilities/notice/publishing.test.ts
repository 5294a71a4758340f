/** How a change of the files becomes the notice: seen before it is published, from a page or from the command line. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { staffActor } from '#platform/auth'
import type { Host } from '#platform/capability'
import { systemClock } from '#platform/clock'
import { DefinitionRefused, digestOf, type RegisterDefinition } from '#platform/definition'
import { newId } from '#platform/ids'
import { ask, type House } from '#platform/operation'
import { browse } from '../../../tests/support/browse.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { noticeCommands } from './commands.ts'
import { listPublished } from './queries/versions.ts'

let house: TestHouse
let filed: () => RegisterDefinition | undefined
let live: House

beforeAll(async () => {
  house = await testHouse()
  filed = () => house.lexmentor.definition
  live = { ...house.house, filed: () => filed() }
})
afterAll(() => house.close())

const actor = staffActor(newId(systemClock), [{ key: 'director', may: ['notice:*'] }])
const site = (as = actor) =>
  browse({ house: live, capabilities, registers: () => [house.lexmentor], actor: as })

const withPhone = (phone: string): RegisterDefinition => {
  const { definition } = house.lexmentor
  const section = definition.sections[1]!
  const [clause] = section.clauses
  const text = { ...clause!.text, en: clause!.text.en.replace(/Tel\. [\d ]+/, `Tel. ${phone}`) }
  return {
    ...definition,
    contact: { ...definition.contact, phone },
    sections: definition.sections.map(each =>
      each.number === 2 ? { ...each, clauses: [{ ...clause!, text }] } : each,
    ),
  }
}

const versions = async () => (await ask(live, listPublished, house.caller(), {})).map(({ number }) => number)

async function run(name: string, options: Record<string, string> = {}) {
  const command = noticeCommands.find(each => each.name === name)!
  const host: Host = { ...house.hosts().find(({ register }) => register.key === 'lexmentor')!, house: live }
  return command.run(host, { values: [], options })
}

describe('On the page', () => {
  test('files that tell what is published have nothing to publish', async () => {
    const page = await (await site().get('/notice/publish?lang=en')).text()
    expect(page).toContain('The files tell exactly what is published.')
    expect(page).not.toContain('Publish this version')
  })

  test('a change is shown before it is published, and is today’s work', async () => {
    filed = () => withPhone('040 000 0001')
    expect(await (await site().get('/?lang=en')).text()).toContain('files differ from what is published')
    const page = await (await site().get('/notice/publish?lang=en')).text()
    expect(page).toMatch(/<ins>[^<]*0001/)
    expect(page).toContain('Publish this version')
    expect(page).toContain(digestOf(filed()!))
  })

  test('files that were edited after they were looked at are not published', async () => {
    const seen = digestOf(filed()!)
    filed = () => withPhone('040 000 0002')
    const answer = await site().post('/notice/publish', { digest: seen })
    expect(answer.status).toBe(412)
    expect(await versions()).toEqual([1])
  })

  test('what was looked at is published, once', async () => {
    const digest = digestOf(filed()!)
    expect((await site().post('/notice/publish', { digest })).status).toBe(303)
    expect((await site().post('/notice/publish', { digest })).status).toBe(409)
    expect(await versions()).toEqual([2, 1])
  })

  test('files with mistakes tell them, and can’t be published', async () => {
    filed = () => {
      throw new DefinitionRefused('registers/lexmentor', [
        { file: 'purposes.yaml', line: 7, path: 'contacts.basis', problem: 'is empty.', remedy: 'Write it.' },
      ])
    }
    const page = await (await site().get('/notice/publish?lang=en')).text()
    expect(page).toContain('purposes.yaml')
    expect(page).not.toContain('Publish this version')
    expect((await site().post('/notice/publish', { digest: 'x' })).status).toBe(409)
  })

  test('who may not publish does not', async () => {
    filed = () => withPhone('040 000 0003')
    const reader = staffActor(newId(systemClock), [{ key: 'reader', may: ['notice:see'] }])
    const answer = await site(reader).post('/notice/publish', { digest: digestOf(filed()!) })
    expect(answer.status).toBe(403)
    expect(await (await site(reader).get('/?lang=en')).text()).not.toContain('files differ')
  })
})

describe('On the command line', () => {
  test('check says what the files would change, and publish does it', async () => {
    filed = () => withPhone('040 000 0004')
    const checked = await run('notice check')
    expect(checked.exitCode ?? 0).toBe(0)
    expect(checked.lines.join('\n')).toContain('contact.phone')
    expect((await run('notice publish')).data).toEqual({ published: true, number: 3 })
    expect((await run('notice publish')).data).toEqual({ published: false, number: 3 })
  })

  test('show prints every clause in the language that was asked for', async () => {
    const shown = await run('notice show', { lang: 'sv' })
    expect(shown.lines[0]).toContain('Dataskyddsbeskrivning')
    expect(shown.lines).toContain('[N10.5]')
  })

  test('verify names each clause, and exits with 1 when one is broken', async () => {
    filed = () => withPhone('040 000 0004')
    const proved = await run('verify')
    expect(proved.exitCode).toBe(0)
    for (const code of ['N1', 'N6.1', 'N9.10', 'N10.5'])
      expect(proved.lines.some(line => line.startsWith(`${code} `))).toBe(true)
    filed = () => withPhone('040 000 0005')
    const broken = await run('verify')
    expect(broken.exitCode).toBe(1)
    expect(broken.lines.find(line => line.startsWith('N3 ') && line.includes('Ei pidä'))).toBeDefined()
  })
})

test('the record of processing tells each purpose with what is really stored for it', async () => {
  const page = await (await site().get('/notice/record-of-processing?lang=en')).text()
  for (const { name } of Object.values(house.lexmentor.definition.purposes)) expect(page).toContain(name.en)
  expect(page).toContain('Proof of processing')
  const file = await site().get('/notice/record-of-processing.xlsx')
  expect(file.headers.get('content-type')).toContain('spreadsheetml')
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
