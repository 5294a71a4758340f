import { afterAll, beforeAll, expect, test } from 'vitest'
import { toEdge } from '#platform/ids'
import { keys, wire } from '../../../tests/support/wire.ts'

let on: Awaited<ReturnType<typeof wire>>
beforeAll(async () => {
  on = await wire()
})
afterAll(() => on.close())

const launch = async (name: string, more: Record<string, unknown> = {}): Promise<string> => {
  const { json } = await on.call('POST', '/boats', { body: { name, metres: 7.5, ...more } })
  return json.id
}

const uuid = '0195d3c0-0000-7000-8000-000000000001'

test('what is made is told by its edge id and found at its address', async () => {
  const made = await on.call('POST', '/boats', { body: { name: 'Aallotar', metres: 7.5 } })
  expect(made.status).toBe(201)
  expect(made.json).toEqual({ id: expect.stringMatching(/^boa_[0-7][0-9a-hjkmnp-tv-z]{25}$/) })
  expect(made.headers.get('location')).toBe(`/api/v1/boats/${made.json.id}`)
  const found = await on.call('GET', `/boats/${made.json.id}`)
  expect(found.json).toEqual({ id: made.json.id, name: 'Aallotar', metres: 7.5, berth: null, version: 1 })
})

test('ids inside an answer and a body are edge ids too', async () => {
  const berth = toEdge('ber', uuid)
  const id = await launch('Tyrsky', { berth })
  expect((await on.call('GET', `/boats/${id}`)).json.berth).toBe(berth)
  const listed = await on.call('GET', `/boats?berths=${berth}&berths=${berth}`)
  expect(listed.json.items.map((boat: { id: string }) => boat.id)).toEqual([id])
})

test('a UUID, or the id of another kind of thing, is no id here', async () => {
  expect((await on.call('GET', `/boats/${uuid}`)).status).toBe(404)
  expect((await on.call('GET', `/boats/${toEdge('ber', uuid)}`)).status).toBe(404)
  for (const berth of [uuid, toEdge('boa', uuid), 'x']) {
    const refused = await on.call('POST', '/boats', { body: { name: 'Ahti', metres: 3, berth } })
    expect(refused.status).toBe(422)
    expect(refused.json.problems).toMatchObject([{ field: 'berth', code: 'not-uuid' }])
  }
})

test('a list is read page by page through the link to the next', async () => {
  for (const name of ['P1', 'P2', 'P3']) await launch(name, { metres: 55 })
  const first = await on.call('GET', '/boats?longer_than=50&lang=fi')
  expect(first.json.items).toHaveLength(2)
  expect(first.json.next).toBe('P2')
  const next = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  expect(next).toContain('longer_than=50')
  const second = await on.call('GET', next.replace('/api/v1', ''))
  expect(second.json.items.map((boat: { name: string }) => boat.name)).toEqual(['P3'])
  expect(second.headers.get('link')).toBeNull()
})

test('what stands in an address is read as the kind that the field wants', async () => {
  expect((await on.call('GET', '/boats?sailing=true&longer_than=99.5')).status).toBe(200)
  const wrong = await on.call('GET', '/boats?sailing=maybe&longer_than=long&longer_than=2')
  expect(wrong.json.problems).toMatchObject([
    { field: 'longer_than', code: 'wrong-type' },
    { field: 'sailing', code: 'wrong-type' },
  ])
  expect((await on.call('GET', '/boats?longer_than=101')).json.problems).toEqual([
    { field: 'longer_than', code: 'too-big', words: 'At most 100.', limit: 100 },
  ])
  expect((await on.call('GET', '/boats?colour=red')).json.problems).toMatchObject([
    { field: 'colour', code: 'unknown-field' },
  ])
})

test('a call without a key, or with one that is not known, is told how to sign in', async () => {
  for (const headers of [
    {},
    { authorization: 'Basic YWlubzpzYWxhaW5lbg==' },
    { authorization: 'Bearer nobody-has-this-key' },
  ]) {
    const refused = await on.send('GET', '/api/v1/boats', { headers: headers as Record<string, string> })
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="seloste"')
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(refused.json).toMatchObject({ type: 'urn:seloste:refusal:not-signed-in', status: 401 })
  }
  expect((await on.send('GET', `/api/v1/boats?key=${keys.all}`)).status).toBe(401)
})

test('a key does what it is bound to, and is told so before its input is looked at', async () => {
  expect((await on.call('GET', '/boats', { key: keys.reader })).status).toBe(200)
  const refused = await on.call('POST', '/boats', { key: keys.reader, body: { nonsense: true } })
  expect(refused.status).toBe(403)
  expect(refused.json.problems).toBeUndefined()
})

test('a refusal is told in the caller’s language, by the capability’s own words', async () => {
  await launch('Vellamo')
  const refused = await on.call('POST', '/boats', { body: { name: 'Vellamo', metres: 4 }, language: 'fi' })
  expect(refused.status).toBe(409)
  expect(refused.json).toEqual({
    type: 'urn:seloste:refusal:name-taken',
    title: 'Samanniminen vene on jo olemassa.',
    status: 409,
    code: 'name-taken',
  })
  expect(refused.headers.get('content-language')).toBe('fi')
})

test('an unknown address is 404, a wrong method 405 with those that are taken', async () => {
  expect((await on.call('GET', '/ships')).status).toBe(404)
  expect((await on.call('GET', '/boats/')).status).toBe(404)
  expect((await on.send('GET', '/api/v2/boats')).status).toBe(404)
  const refused = await on.call('PUT', '/boats')
  expect(refused.status).toBe(405)
  expect(refused.headers.get('allow')).toBe('GET, POST')
})

test('an answer in another form than JSON is not to be had', async () => {
  expect((await on.call('GET', '/boats', { headers: { accept: 'text/html' } })).status).toBe(406)
  expect((await on.call('GET', '/boats', { headers: { accept: 'text/html, */*;q=0.1' } })).status).toBe(200)
})

const asJson = { 'content-type': 'application/json' }

test.each([
  ['of another kind', '<boat/>', { 'content-type': 'application/xml' }, 415, 'not-json'],
  ['that does not say its kind', new TextEncoder().encode('{}'), {}, 415, 'not-json'],
  ['that is cut short', '{"name":"Aal', asJson, 400, 'malformed-json'],
  ['that is no object', '[1]', asJson, 400, 'malformed-json'],
  ['of null', 'null', asJson, 400, 'malformed-json'],
  ['that is not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), asJson, 400, 'not-utf8'],
  [
    'nested a thousand deep',
    `{"name":${'['.repeat(1000)}${']'.repeat(1000)}}`,
    asJson,
    400,
    'malformed-json',
  ],
  ['with NUL in a text', '{"name":"a\\u0000b","metres":3}', asJson, 400, 'malformed-json'],
  ['with half a character', '{"name":"\\ud83d","metres":3}', asJson, 400, 'malformed-json'],
  ['larger than a megabyte', `{"name":"${'a'.repeat(1_000_001)}"}`, asJson, 413, 'too-large'],
])('a body %s is refused at once', async (_, body, headers, status, code) => {
  const refused = await on.send('POST', '/api/v1/boats', {
    body: body as BodyInit,
    headers: { authorization: `Bearer ${keys.all}`, ...headers } as Record<string, string>,
  })
  expect([refused.status, refused.json.code]).toEqual([status, code])
})

test('a body that streams past a megabyte is refused without its length being said', async () => {
  const piece = new Uint8Array(100_000).fill(0x20)
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(piece)
      if (sent > 50) controller.close()
    },
  })
  const refused = await on.send('POST', '/api/v1/boats', {
    body,
    headers: { authorization: `Bearer ${keys.all}`, ...asJson },
  })
  expect(refused.status).toBe(413)
  expect(sent).toBeLessThan(20)
})

test('brackets inside a text do not count as depth, and an escaped backslash is no escape', async () => {
  const made = await on.call('POST', '/boats', {
    body: { name: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[', metres: 3 },
  })
  expect(made.status).toBe(201)
  expect((await on.call('POST', '/boats', { body: '{"name":"\\\\u0000 \\"[","metres":3}' })).status).toBe(201)
})

test('an address with broken bytes or too many fields is refused', async () => {
  for (const path of [
    '/boats?after=%ff',
    '/boats/%ff',
    '/boats/%00',
    '/boats?after=%00',
    `/boats?${'berths=x&'.repeat(101)}`,
  ]) {
    expect([path, (await on.call('GET', path)).json.code]).toEqual([path, 'malformed-address'])
  }
})

test('one thing is said in one place', async () => {
  const id = await launch('Merenneito')
  const headers = { 'if-match': '"1"' }
  const refused = await on.call('PATCH', `/boats/${id}`, {
    headers,
    body: { name: 'Neito', version: 9, boat: id },
  })
  expect(refused.status).toBe(422)
  expect(refused.json.problems).toMatchObject([
    { field: 'version', code: 'given-twice' },
    { field: 'boat', code: 'given-twice' },
  ])
  const polluted = await on.call('PATCH', `/boats/${id}`, {
    headers,
    body: '{"name":"Neito","__proto__":{"version":1}}',
  })
  expect(polluted.status).toBe(422)
  expect(({} as Record<string, unknown>).version).toBeUndefined()
})

test('our own mistake is told by a reference only, and the log has the same', async () => {
  const fault = await on.call('POST', `/boats/${await launch('Uppo')}/sinking`)
  expect(fault.status).toBe(500)
  expect(fault.json.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(fault.text).not.toContain('Aino')
  const line = on.house.logLines.find(each => each.includes(fault.json.reference))
  expect(line).toContain('/boats/{boat}/sinking')
  expect(line).not.toContain('Aino')
})
