/** The API over a house with boats, with keys that are known by their text, called as a socket would call it. */

import { createApi } from '#platform/api'
import { keyActor } from '#platform/auth'
import { newId } from '#platform/ids'
import { Refused } from '#platform/operation'
import { boats, buildHarbour } from './boats.ts'
import { testHouse } from './test-house.ts'

export const keys = {
  all: 'key-of-the-harbour-master',
  reader: 'key-of-the-watchman',
  other: 'key-of-another-master',
}

export async function wire() {
  const house = await testHouse()
  await buildHarbour(house.owner)
  const every = [...boats.operations, ...boats.queries].map(use => use.name)
  const actors = new Map([
    [keys.all, keyActor(newId(house.clock), every, 'customer-care')],
    [keys.other, keyActor(newId(house.clock), every, 'customer-care')],
    [keys.reader, keyActor(newId(house.clock), ['boats.list', 'boats.get'], 'customer-care')],
  ])
  const mount = createApi({
    house: house.house,
    capabilities: [boats],
    keyActor: token => async client => {
      // Asks the database, as a real key does, so that the lookup is part of the transaction here too.
      await client.query('select platform.register_id()')
      return actors.get(token) ?? refuse()
    },
  })
  const send = async (
    method: string,
    path: string,
    init: Omit<RequestInit, 'method'> = {},
    language: 'fi' | 'sv' | 'en' = 'en',
  ) => {
    const url = new URL(`http://localhost${path}`)
    const request = new Request(url, {
      method,
      ...init,
      ...(init.body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit)
    const arrived = {
      register: house.lexmentor,
      path: url.pathname,
      base: '',
      address: '127.0.0.1',
      language,
    }
    const response = (await mount(request, arrived)) ?? new Response('not mine', { status: 599 })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined,
    }
  }
  type More = {
    key?: string
    headers?: Record<string, string>
    body?: unknown
    language?: 'fi' | 'sv' | 'en'
  }
  /** With a key, and a body as JSON. */
  const call = (method: string, path: string, { key = keys.all, headers = {}, body, language }: More = {}) =>
    send(
      method,
      `/api/v1${path}`,
      {
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
      language,
    )
  return { house, send, call, close: house.close }
}

function refuse(): never {
  throw new Refused('not-signed-in')
}
