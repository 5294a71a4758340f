/**
 * The web application: one handler from request to response, the same for a socket and for a test. Before any page runs,
 * the network, the register, the form's origin and the visitor are known; after it, every answer carries the protective
 * headers and every failure has become a page.
 */
import { Hono } from 'hono'
import type { Capability } from '#platform/capability'
import type { Config } from '#platform/config'
import { DatabaseAway, isAway } from '#platform/db'
import { chooseLanguage, type Language } from '#platform/i18n'
import type { House } from '#platform/operation'
import { Refused } from '#platform/operation'
import type { Register } from '#platform/registers'
import { barePage, failurePage, refusedPage } from './failure-pages.tsx'
import { findRegister } from './find-register.ts'
import { MalformedBody } from './form.ts'
import { isForeign, protectiveHeaders, transportHeader } from './headers.ts'
import { type Here, hereOf } from './here.ts'
import type { Page } from './page.ts'
import { registersPage } from './registers-page.tsx'
import type { Gate, Visitor } from './visitor.ts'
import { httpWords } from './words/index.ts'

/** What answers before any register is chosen (assets, health), or instead of the pages (the API). Undefined: not mine. */
export type Mount = (request: Request, arrived: Arrived) => Promise<Response | undefined>

export type Arrived = Readonly<{
  register: Register | undefined
  path: string
  base: string
  address: string
  language: Language
}>

export type Site = Readonly<{
  house: House
  config: Config
  capabilities: readonly Capability[]
  /** Asked for each request, because another process may publish a new version of a definition. */
  registers(): readonly Register[]
  gate: Gate
  mounts: readonly Mount[]
  /** Told once for each answer: the route's pattern, never its address. */
  measured(answer: Readonly<{ method: string; route: string; status: number; ms: number }>): void
}>

type Env = { Bindings: { here: Here } }

export type WebApp = Readonly<{ request(request: Request, address?: string): Promise<Response> }>

export function createApp(site: Site): WebApp {
  const pages = routePages(site.capabilities.flatMap(({ pages }) => pages))
  return {
    async request(request, address = '127.0.0.1') {
      const started = performance.now()
      const { response, route } = await answer(site, pages, request, address)
      for (const [name, value] of Object.entries(protectiveHeaders)) {
        if (!response.headers.has(name)) response.headers.set(name, value)
      }
      if (site.config.url.startsWith('https:')) response.headers.set(...transportHeader)
      site.measured({
        method: request.method,
        route,
        status: response.status,
        ms: performance.now() - started,
      })
      return response
    },
  }
}

type Answered = { response: Response; route: string }

async function answer(site: Site, pages: Hono<Env>, request: Request, address: string): Promise<Answered> {
  const url = new URL(request.url)
  const registers = site.registers()
  const found = findRegister(registers, url)
  const language = languageOf(request, url, undefined)
  const arrived = {
    register: found?.register,
    path: found?.path ?? url.pathname,
    base: found?.base ?? '',
    address,
    language,
  }
  try {
    if (site.config.allowFrom !== undefined && !site.config.allowFrom.has(address))
      return bare(site, language, 'not-allowed', 403)
    for (const mount of site.mounts) {
      const response = await mount(request, arrived)
      if (response !== undefined) return routed(response, 'mount')
    }
    if (found === undefined) return { response: registersPage(registers, language, url), route: 'registers' }
    if (isForeign(request, site.config.url)) return bare(site, language, 'foreign', 403)
    if (!answered.has(request.method))
      return bare(site, language, 'wrong-method', 405, { allow: [...answered].join(', ') })
    // PostgreSQL keeps no NUL, so no page could look for it.
    if (/%00/.test(url.pathname + url.search)) throw new MalformedBody(400)
    return await answerPage(site, pages, request, { ...found, address, url })
  } catch (error) {
    return onFailure(site, language, error)
  }
}

/** What pages answer to; the API, which answers to more, has had its turn. */
const answered = new Set(['GET', 'HEAD', 'POST'])

type Place = Readonly<{ register: Register; base: string; path: string; address: string; url: URL }>

async function answerPage(site: Site, pages: Hono<Env>, request: Request, place: Place): Promise<Answered> {
  const visitor = await site.gate.visitorOf(request, place.register)
  const chosen = languageOf(request, place.url, undefined)
  if (visitor !== undefined && place.url.searchParams.has('lang') && visitor.language !== chosen) {
    await site.gate.rememberLanguage(visitor, place.register, chosen)
  }
  const here = hereOf({
    house: site.house,
    capabilities: site.capabilities,
    registers: site.registers(),
    register: place.register,
    base: place.base,
    origin: site.config.url,
    language: languageOf(request, place.url, visitor),
    visitor,
    request,
    address: place.address,
    url: inside(place),
    params: {},
    gate: site.gate,
  })
  // Hono only chooses the page; the request itself, with its body, is the one that `here` holds.
  const response = await pages.fetch(
    new Request(here.url, { method: request.method === 'HEAD' ? 'GET' : request.method }),
    { here },
  )
  return routed(response, 'none')
}

/** Not by joining texts: a path that begins with two slashes would name another host, or none. */
function inside({ url, path }: Place): URL {
  const within = new URL(url)
  within.pathname = path
  return within
}

/** Whoever answered may have said by which route; that is for the measurements, not for the visitor. */
function routed(response: Response, otherwise: string): Answered {
  const route = response.headers.get('x-route')
  if (route !== null) response.headers.delete('x-route')
  return { response, route: route ?? otherwise }
}

function routePages(pages: readonly Page[]): Hono<Env> {
  const app = new Hono<Env>()
  for (const page of pages) {
    app.on(page.method, page.path, async c => {
      const here = { ...c.env.here, params: c.req.param() as Readonly<Record<string, string>> }
      const response = await open(page, here)
      response.headers.set('x-route', page.path)
      return response
    })
  }
  app.notFound(c => {
    const [title = '', told = ''] = httpWords(c.env.here.language).failures['not-found'] ?? []
    return failurePage(c.env.here, 404, title, [told])
  })
  app.onError(error => {
    throw error
  })
  return app
}

/** Lets in whom the page opens to; sends the others where they have to go first. */
async function open(page: Page, here: Here): Promise<Response> {
  const { visitor } = here
  if (page.access !== 'everybody') {
    if (visitor === undefined)
      return here.go(`/sign-in?next=${encodeURIComponent(here.url.pathname + here.url.search)}`)
    if (visitor.waitsAt !== undefined && page.access !== 'arriving') return here.go(visitor.waitsAt)
  }
  try {
    if (page.leadsTo !== undefined && here.visitor?.actor.allows(page.leadsTo) !== true)
      throw new Refused('not-allowed')
    return await page.run(here)
  } catch (error) {
    if (error instanceof Refused) return refusedPage(here, error)
    throw error
  }
}

function onFailure(site: Site, language: Language, error: unknown): Answered {
  if (error instanceof DatabaseAway || isAway(error))
    return bare(site, language, 'away', 503, { 'retry-after': '5' })
  if (error instanceof MalformedBody) return bare(site, language, 'malformed', error.status)
  const reference = site.house.log.fault(error, { event: 'page.fault' })
  const words = httpWords(language)
  const response = barePage(language, 'Seloste', {
    status: 500,
    title: words.fault,
    told: [words.faultTold, reference],
  })
  return { response, route: 'fault' }
}

function bare(
  site: Site,
  language: Language,
  failure: string,
  status: number,
  headers?: Readonly<Record<string, string>>,
): Answered {
  const [title = '', told = ''] = httpWords(language).failures[failure] ?? []
  const siteName = site.registers()[0]?.definition.name[language] ?? 'Seloste'
  return {
    response: barePage(language, siteName, { status, title, told: [told], ...(headers && { headers }) }),
    route: failure,
  }
}

const languageOf = (request: Request, url: URL, visitor: Visitor | undefined): Language =>
  chooseLanguage({
    query: url.searchParams.get('lang') ?? undefined,
    cookie: undefined,
    person: visitor?.language,
    acceptLanguage: request.headers.get('accept-language') ?? undefined,
  })
