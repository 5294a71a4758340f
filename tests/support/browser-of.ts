/** A browser that keeps its cookies, at the staff's own gate: what a person would see who came by these steps. */
import { Secret, TOTP } from 'otpauth'
import { capabilities } from '#capabilities'
import { firstAdministratorLink, gate } from '#capabilities/staff'
import { parseConfig } from '#platform/config'
import { createApp } from '#platform/http'
import type { TestHouse } from './test-house.ts'

export const site = 'https://register.example'

export type Browser = ReturnType<typeof browserOf>

export function browserOf(house: TestHouse, register = 'lexmentor') {
  const jar = new Map<string, string>()
  const app = createApp({
    house: house.house,
    config: parseConfig({ SELOSTE_URL: site }),
    capabilities,
    registers: () => house.registers(),
    gate: gate(house.house),
    mounts: [],
    measured: () => {},
  })
  const send = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')
    const base = path.startsWith('/r/') ? '' : `/r/${register}`
    const response = await app.request(new Request(`${site}${base}${path}`, { ...init, headers }))
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1)
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(set)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return seenOf(response, register)
  }
  return {
    jar,
    get: (path: string) => send(path, { method: 'GET' }),
    post: (path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each])),
        ),
        headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}

export type Seen = Readonly<{
  status: number
  to: string | undefined
  text: string
  cookies: readonly string[]
}>

async function seenOf(response: Response, register: string): Promise<Seen> {
  const to = response.headers.get('location') ?? undefined
  return {
    status: response.status,
    to: to?.replace(`/r/${register}`, ''),
    text: await response.text(),
    cookies: response.headers.getSetCookie(),
  }
}

export const password = 'hevonen syö heinää aamulla'

/** The one-time password that the page's key makes now. */
export function authenticatorIn(page: Seen): TOTP {
  const secret = /value="([A-Z2-7]{4}(?: [A-Z2-7]{1,4})+)"/.exec(page.text)?.[1] ?? ''
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
}

export type Arrived = Readonly<{ browser: Browser; authenticator: TOTP; recoveryCodes: readonly string[] }>

/** Follows a one-time link to its end: password, authenticator, undertaking. */
export async function arriveBy(
  house: TestHouse,
  link: string,
  details: Readonly<Record<string, string>> = {},
  register = 'lexmentor',
): Promise<Arrived> {
  const browser = browserOf(house, register)
  await browser.post(link, { ...details, password })
  const authenticator = authenticatorIn(await browser.get('/arrive/second-factor'))
  const codes = await browser.post('/arrive/second-factor', { code: authenticator.generate() })
  await browser.post('/arrive/undertaking', { version: '1', name: 'Aino Alku', agreed: 'yes' })
  return { browser, authenticator, recoveryCodes: codesIn(codes) }
}

export const codesIn = ({ text }: Seen): readonly string[] =>
  [...text.matchAll(/<code>([A-Za-z0-9]{5}-[A-Za-z0-9]{5})<\/code>/g)].map(([, code]) => code ?? '')

export async function firstLink(house: TestHouse, register = 'lexmentor'): Promise<string | undefined> {
  const host = house.hosts().find(each => each.register.key === register)
  return host && firstAdministratorLink(host)
}

export const aino = { name: 'Aino Alku', email: 'aino.alku@example.fi' }

/** Aino administers the register. */
export async function administratorOf(house: TestHouse, register = 'lexmentor'): Promise<Arrived> {
  return arriveBy(house, (await firstLink(house, register)) ?? '', aino, register)
}
