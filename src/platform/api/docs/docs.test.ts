import { afterAll, beforeAll, expect, test } from 'vitest'
import { keys, wire } from '../../../../tests/support/wire.ts'

let on: Awaited<ReturnType<typeof wire>>
beforeAll(async () => {
  on = await wire()
})
afterAll(() => on.close())

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
})

test('anybody may read which operations there are, in their language, and the document', async () => {
  const page = await on.send('GET', '/api/docs', {}, 'fi')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Rekisterin rajapinta')
  expect(page.text).toContain('/api/docs/boats.launch')
  expect(page.text).not.toContain('<script>')
  const document = await on.send('GET', '/api/v1/openapi.json')
  expect(document.json.openapi).toBe('3.1.1')
  expect((await on.send('GET', '/api/docs/boats.fly')).status).toBe(404)
  expect((await on.send('GET', '/api')).headers.get('location')).toBe('/api/docs')
})

test('an operation’s page tells its fields and offers a body to begin with', async () => {
  const { text } = await on.send('GET', '/api/docs/boats.launch')
  expect(text).toContain('Idempotency-Key')
  expect(text).toContain('&quot;metres&quot;: 0')
  expect(text).toContain('name-taken')
})

test('a call is made from the page, and both sides are shown without the key', async () => {
  const body = '{"name":"<b>Aallotar</b>","metres":7}'
  const made = await on.send('POST', '/api/docs/boats.launch', form({ key: keys.all, body }))
  expect(made.status).toBe(200)
  expect(made.text).toContain('201')
  expect(made.text).toContain('boa_')
  expect(made.text).not.toContain(keys.all)
  const listed = await on.send(
    'POST',
    '/api/docs/boats.list',
    form({ key: keys.reader, 'query.longer_than': '5' }),
  )
  expect(listed.text).toContain('&lt;b>Aallotar')
  const refused = await on.send('POST', '/api/docs/boats.launch', form({ key: keys.reader, body }))
  expect(refused.text).toContain('403')
})

test('a form from another site makes no call', async () => {
  const sent = form(
    { key: keys.all, body: '{"name":"Vieras","metres":7}' },
    { origin: 'https://evil.example' },
  )
  expect((await on.send('POST', '/api/docs/boats.launch', sent)).status).toBe(403)
  const { json } = await on.call('GET', '/boats?after=V')
  expect(json.items).toEqual([])
})
