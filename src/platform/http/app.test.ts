import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '#platform/config'
import { createApp, listen, PortTaken, page, type Site, type Take, type WebApp } from '#platform/http'
import { Refused } from '#platform/operation'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'

let house: TestHouse
let app: WebApp

const nobody = {
  visitorOf: async () => undefined,
  rememberLanguage: async () => {},
  namesOf: async () => new Map(),
}

const size: Take<string> = async ({ bytes }) => String(Buffer.concat(await Array.fromAsync(bytes)).length)

const trial = [
  page('GET', '/open', async here => here.show(here.to('/on') as never), { access: 'everybody' }),
  page('GET', '/form', async here => here.go('/never'), {
    access: 'everybody',
    leadsTo: { name: 'trial.do', may: 'trial:do' },
  }),
  page('GET', '/closed', async here => here.go('/never')),
  page('GET', '/refused', async () => Promise.reject(new Refused('not-found')), { access: 'everybody' }),
  page('GET', '/broken', async () => Promise.reject(new Error('Aino Testinen was here')), {
    access: 'everybody',
  }),
  page('POST', '/sent', async here => new Response(await here.upload(size, { bytesMax: 1_000 })), {
    access: 'everybody',
  }),
  page('POST', '/typed', async here => new Response((await here.form()).text('name')), {
    access: 'everybody',
  }),
]

function siteOf(more: Partial<Site> = {}): Site {
  return {
    house: house.house,
    config: parseConfig({ SELOSTE_URL: 'https://register.example' }),
    capabilities: [{ ...emptyCapability, pages: trial }],
    registers: () => house.registers(),
    gate: nobody,
    mounts: [],
    measured: () => {},
    ...more,
  }
}

const words = { name: '', records: {}, refusals: {}, facts: {}, uses: {} }
const emptyCapability = {
  key: 'trial',
  records: [],
  nothingPersonal: [],
  operations: [],
  queries: [],
  reactions: [],
  jobs: [],
  menu: [],
  panels: [],
  routes: [],
  commands: [],
  promises: [],
  lists: [],
  groups: [],
  sources: [],
  words: { fi: words, sv: words, en: words },
} as const

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(new Request(`https://register.example${path}`, { headers }))

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  app.request(
    new Request(`https://register.example${path}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://register.example',
        ...headers,
      },
    }),
  )

beforeAll(async () => {
  house = await testHouse()
  app = createApp(siteOf())
})
afterAll(() => house.close())

describe('where several registers are kept', () => {
  test('an address that names none shows which there are', async () => {
    const shown = await (await get('/')).text()
    expect(shown).toContain('/r/lexmentor/')
    expect(shown).toContain('/r/harbour/')
  })

  test('a link inside a register stays inside it', async () => {
    expect(await (await get('/r/lexmentor/open')).text()).toContain('/r/lexmentor/on')
  })

  test('an unknown register is not found', async () => {
    expect((await get('/r/nowhere/open')).status).toBe(404)
  })

  test('where there is one, it needs no name', async () => {
    const alone = createApp(siteOf({ registers: () => [house.lexmentor] }))
    const shown = await alone.request(new Request('https://register.example/open'))
    expect(await shown.text()).toContain('<!doctype html>/on')
  })
})

describe('every answer', () => {
  test('carries a policy that lets nothing inline run', async () => {
    const { headers } = await get('/r/lexmentor/open')
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('of a closed page sends a stranger to sign in and back', async () => {
    const answer = await get('/r/lexmentor/closed?a=1')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/r/lexmentor/sign-in?next=%2Fclosed%3Fa%3D1')
  })

  test('of a form that leads to what one may not do is no before anything was typed', async () => {
    expect((await get('/r/lexmentor/form')).status).toBe(403)
  })

  test('of a language that was chosen keeps it in its links', async () => {
    expect(await (await get('/r/lexmentor/open?lang=sv')).text()).toContain('/on?lang=sv')
  })
})

describe('bad input', () => {
  test('an unknown page is a page of its own with 404', async () => {
    const answer = await get('/r/lexmentor/nothing-here?lang=en')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Nothing here')
  })

  test('a refusal has its status', async () => {
    expect((await get('/r/lexmentor/refused')).status).toBe(404)
  })

  test('a fault shows a reference and no value, and the log has the same reference and no value', async () => {
    const answer = await get('/r/lexmentor/broken?lang=en')
    const shown = await answer.text()
    expect(answer.status).toBe(500)
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)?.[0]
    expect(reference).toBeDefined()
    const told = house.logLines.join('')
    expect(told).toContain(reference)
    expect(shown + told).not.toContain('Testinen')
  })

  test('a form of another site is refused', async () => {
    expect((await post('/r/lexmentor/typed', 'name=a', { origin: 'https://elsewhere.example' })).status).toBe(
      403,
    )
    expect((await post('/r/lexmentor/typed', 'name=a', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  test('a file comes in by the same rules as what is typed', async () => {
    const send = (file: File, origin: string) => {
      const form = new FormData()
      form.append('file', file)
      const sent = { method: 'POST', body: form, headers: { origin } }
      return app.request(new Request('https://register.example/r/lexmentor/sent', sent))
    }
    const [ours, theirs] = ['https://register.example', 'https://elsewhere.example']
    const list = new File(['a;b'], 'lista.csv')
    expect(await (await send(list, ours)).text()).toBe('3')
    expect((await send(list, theirs)).status).toBe(403)
    expect((await send(new File(['x'.repeat(1_001)], 'lista.csv'), ours)).status).toBe(413)
    expect((await send(new File([], ''), ours)).status).toBe(422)
  })

  test('a form in UTF-8 is read as it was typed', async () => {
    expect(
      await (
        await post('/r/lexmentor/typed', new URLSearchParams({ name: ' Väinö Åberg ' }).toString())
      ).text(),
    ).toBe(' Väinö Åberg ')
  })

  test.each([
    ['bytes that are no UTF-8', Buffer.from('name=\xff\xfe', 'latin1'), 400],
    ['a percent-encoded byte that is no UTF-8', 'name=%ff', 400],
    ['a NUL', 'name=%00', 400],
    ['more than a million bytes', `name=${'a'.repeat(1_000_001)}`, 413],
    ['more than five hundred fields', Array.from({ length: 501 }, (_, n) => `f${n}=`).join('&'), 413],
  ])('%s is refused at once', async (_, body, status) => {
    expect((await post('/r/lexmentor/typed', body)).status).toBe(status)
  })

  // Each of these was a fault with a reference, which anybody could cause at will.
  test.each([
    ['two slashes after the register', '/r/lexmentor//', 404],
    ['slashes and no page', '/r/lexmentor///', 404],
    ['a page’s name where a host would stand', '/r/lexmentor//open', 404],
    ['a NUL in what is looked for', '/r/lexmentor/open?search=%00', 400],
    ['a NUL in the path', '/r/lexmentor/open%00', 400],
  ])('an address with %s is told so', async (_, path, status) => {
    expect((await get(path)).status).toBe(status)
  })

  test('a method that no page has is told which there are', async () => {
    const answer = await app.request(
      new Request('https://register.example/r/lexmentor/open', { method: 'PUT' }),
    )
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test('a body of another kind is refused', async () => {
    expect((await post('/r/lexmentor/typed', '{}', { 'content-type': 'application/json' })).status).toBe(415)
  })

  test('a network that is not on the list gets nothing', async () => {
    const closed = createApp(siteOf({ config: parseConfig({ SELOSTE_ALLOW_FROM: '10.0.0.0/8' }) }))
    expect(
      (await closed.request(new Request('https://register.example/r/lexmentor/open'), '192.0.2.1')).status,
    ).toBe(403)
    expect(
      (await closed.request(new Request('https://register.example/r/lexmentor/open'), '10.1.2.3')).status,
    ).toBe(200)
  })

  test('a port in use is one clear sentence', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    await expect(listen({ host: '127.0.0.1', port, trustProxy: false })).rejects.toThrow(PortTaken)
    other.close()
  })
})
