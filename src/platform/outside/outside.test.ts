import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOutside } from './index.ts'

const answers: Record<string, RequestListener> = {
  '/echo': (request, reply) => {
    reply.setHeader('x-method', request.method ?? '')
    request.pipe(reply)
  },
  '/moved': (_, reply) => reply.writeHead(302, { location: '/echo' }).end(),
  '/bomb': (_, reply) =>
    reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
  '/never': () => undefined,
  '/breaks': (_, reply) => {
    reply.writeHead(200, { 'content-length': '100' })
    reply.write('half')
    reply.destroy()
  },
}

let server: Server
let host = ''
beforeAll(async () => {
  server = createServer((request, reply) => answers[request.url ?? '']!(request, reply))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const outside = () => openOutside({ hosts: [host], timeoutMs: 500, bytesMax: 10_000 })

test('a server that was named beforehand is called', async () => {
  const reply = await outside().call(`http://${host}/echo`, { method: 'POST', body: 'terve' })
  expect(reply.status).toBe(200)
  expect(reply.headers.get('x-method')).toBe('POST')
  expect(Buffer.from(reply.body).toString()).toBe('terve')
})

test.each([
  'https://example.fi/',
  'http://example.fi/',
  'file:///etc/passwd',
  'nonsense',
  'http://127.0.0.1:1/',
])('%s was not named, and is not called', async url => {
  await expect(outside().call(url)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a named server is called only by TLS, and without a password in its address', async () => {
  const named = openOutside({ hosts: ['example.fi', host] })
  await expect(named.call('http://example.fi/')).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(named.call(`http://user:word@${host}/echo`)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a redirect is an answer and is not followed', async () => {
  expect((await outside().call(`http://${host}/moved`)).status).toBe(302)
})

test.each([
  ['/bomb', 'too-large'],
  ['/never', 'timeout'],
  ['/breaks', 'unreachable'],
])('an answer from %s ends as %s', async (path, code) => {
  await expect(outside().call(`http://${host}${path}`)).rejects.toMatchObject({ code })
})
