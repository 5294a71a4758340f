/** What a page stands on: who is here, in which register and language, and how to ask, do, show and go on. */
import type { VNode } from 'preact'
import type { z } from 'zod'
import { publicActor } from '#platform/auth'
import type { Capability } from '#platform/capability'
import type { Language } from '#platform/definition'
import type { Caller, House, Operation, Query } from '#platform/operation'
import { ask, perform, Refused } from '#platform/operation'
import type { Register } from '#platform/registers'
import { renderPage } from '#ui'
import { readForm, type Typed } from './form.ts'
import { readUpload, type Take } from './upload.ts'
import { type Gate, namesMax, type Visitor } from './visitor.ts'

export type Outcome<O> = Readonly<{ ok: true; value: O }> | Readonly<{ ok: false; refused: Refused }>

export type Here = Readonly<{
  house: House
  capabilities: readonly Capability[]
  register: Register
  registers: readonly Register[]
  language: Language
  visitor: Visitor | undefined
  caller: Caller
  request: Request
  /** The visitor's network address. */
  address: string
  url: URL
  params: Readonly<Record<string, string>>
  /** This register's address as people see it, from the configuration and never from the request: for links in letters. */
  site: string
  /** A link inside this register: `to('/people')`. */
  to(path: string): string
  ask<I extends z.ZodType, O>(query: Query<I, string, O>, input: z.input<I>): Promise<O>
  perform<I extends z.ZodType, O>(operation: Operation<I, string, O>, input: z.input<I>): Promise<O>
  /** Catches a refusal, so that a form can be shown again with what was typed. Faults pass through. */
  attempt<O>(work: Promise<O>): Promise<Outcome<O>>
  /**
   * What the actors that a page tells of are called, by id; null and doubled ids may be among them. Only staff on duty are
   * told: whom the data is about learns when and why it was looked at, not by which employee (CJEU C-579/21).
   */
  namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>>
  /** The submitted form, bounded and in UTF-8, else 400 or 413. */
  form(): Promise<Typed>
  /**
   * The one file of a submitted multipart form, as a stream, given to `take` together with the fields before it. Over
   * `bytesMax` it is 413, otherwise as `readUpload` says; a form sent without a file is the refusal `invalid-input` of the
   * field `file`.
   */
  upload<O>(take: Take<O>, limits: Readonly<{ bytesMax: number }>): Promise<O>
  show(page: VNode, status?: number): Response
  /** 303 to a page of this register; `said` is the code of a line to show there, such as `saved`. */
  go(path: string, said?: string): Response
}>

export type Arrival = Readonly<{
  house: House
  capabilities: readonly Capability[]
  register: Register
  registers: readonly Register[]
  /** '' or '/r/<key>'. */
  base: string
  /** The configured address, without a path. */
  origin: string
  language: Language
  visitor: Visitor | undefined
  request: Request
  address: string
  url: URL
  params: Readonly<Record<string, string>>
  /** Left undefined where nobody signs in. */
  gate: Pick<Gate, 'namesOf'> | undefined
}>

export function hereOf(arrival: Arrival): Here {
  const { house, register, language, visitor, base, request } = arrival
  const caller: Caller = { register, language, actor: visitor?.actor ?? publicActor }
  // A visitor without an account has no place to keep the language they chose but the address.
  const chosen = visitor === undefined && arrival.url.searchParams.has('lang') ? language : undefined
  const to = (path: string) => `${base}${chosen === undefined ? path : withLanguage(path, chosen)}`
  return {
    ...arrival,
    caller,
    site: `${arrival.origin}${base}`,
    to,
    ask: (query, input) => ask(house, query, caller, input),
    perform: (operation, input) => perform(house, operation, caller, input),
    attempt,
    namesOf: ids => namesOf(arrival, ids),
    form: () => readForm(request),
    upload: (take, limits) => readUpload(request, take, limits),
    show: (page, status = 200) =>
      new Response(renderPage(page), { status, headers: { 'content-type': 'text/html; charset=utf-8' } }),
    go: (path, said) => new Response(null, { status: 303, headers: { location: withSaid(to(path), said) } }),
  }
}

async function namesOf({ gate, register, visitor }: Arrival, ids: readonly (string | null)[]) {
  const asked = [...new Set(ids.filter(id => id !== null))]
  if (gate === undefined || visitor === undefined || visitor.waitsAt !== undefined || asked.length === 0)
    return new Map<string, string>()
  if (asked.length > namesMax)
    throw new RangeError(`A page tells of ${asked.length} actors, more than ${namesMax}.`)
  return gate.namesOf(register, asked)
}

async function attempt<O>(work: Promise<O>): Promise<Outcome<O>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refused: error }
    throw error
  }
}

function withSaid(location: string, said: string | undefined): string {
  if (said === undefined) return location
  return `${location}${location.includes('?') ? '&' : '?'}said=${encodeURIComponent(said)}`
}

function withLanguage(path: string, language: Language): string {
  if (/[?&]lang=/.test(path)) return path
  const [before = '', fragment] = path.split('#')
  const chosen = `${before}${before.includes('?') ? '&' : '?'}lang=${language}`
  return fragment === undefined ? chosen : `${chosen}#${fragment}`
}
