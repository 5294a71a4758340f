/** Files over a real socket, whole and broken. */
import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '#platform/operation'
import { MalformedBody } from './form.ts'
import { type Listening, listen } from './listen.ts'
import { readUpload, type Take } from './upload.ts'

const bytesMax = 60_000_000

/** What the page does with the file; each test has its own. */
let take: Take<string>
let listening: Listening
/** What came of the last request, also when nobody is there to be answered. */
let ended: PromiseWithResolvers<unknown>

beforeAll(async () => {
  listening = await listen({ host: '127.0.0.1', port: 0, trustProxy: false })
  listening.open(async request => {
    try {
      const answer = await readUpload(request, take, { bytesMax })
      ended.resolve(answer)
      return new Response(answer)
    } catch (error) {
      ended.resolve(error)
      if (error instanceof MalformedBody) return new Response(null, { status: error.status })
      if (error instanceof Refused) return new Response(JSON.stringify(error.problems), { status: 422 })
      throw error
    }
  })
})
afterAll(() => listening.close())

const boundary = 'raja-1234567890'
const multipart = `multipart/form-data; boundary=${boundary}`
const part = (disposition: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`
const field = (name: string, value: string) => part(`name="${name}"`, value)
const file = (content: string, name = 'a.csv') =>
  part(`name="file"; filename="${name}"\r\nContent-Type: text/csv`, content)
const end = `--${boundary}--\r\n`

function open(headers: Record<string, string | number> = {}) {
  ended = Promise.withResolvers()
  const sending = httpRequest({
    port: listening.port,
    method: 'POST',
    headers: { 'content-type': multipart, ...headers },
  })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.on('response', resolve)
    sending.on('error', reject)
  })
  answered.catch(() => {})
  return { sending, answered }
}

async function send(body: string | Buffer, headers?: Record<string, string | number>) {
  const { sending, answered } = open(headers)
  sending.end(body)
  const answer = await answered
  let text = ''
  for await (const piece of answer) text += piece
  return { status: answer.statusCode, text }
}

/** Reads to the end, and tells what it got. */
const readAll: Take<string> = async ({ name, fields, bytes }) => {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return `${name}|${fields.text('a')}|${Buffer.concat(pieces)}`
}

/** Says whether the bytes proved whole. */
function watching() {
  const seen = { began: false, whole: false }
  take = async ({ bytes }) => {
    seen.began = true
    for await (const _ of bytes);
    seen.whole = true
    return 'kept'
  }
  return seen
}

describe('a form with a file', () => {
  test('gives the fields before it, its name and its bytes as they were', async () => {
    take = readAll
    const sent = field('a', 'Åke') + file('ä;\r\n--raja\r\n\r\n"ö"', 'Väinön lista.csv') + end
    expect(await send(sent)).toEqual({ status: 200, text: 'Väinön lista.csv|Åke|ä;\r\n--raja\r\n\r\n"ö"' })
  })

  test('gives an empty file as an empty file', async () => {
    take = readAll
    expect((await send(file('') + end)).text).toBe('a.csv||')
  })

  test('gives a name without folders and without what cannot be seen', async () => {
    take = readAll
    expect((await send(file('x', 'C:\\Omat\\li\u0007sta.csv') + end)).text).toBe('lista.csv||x')
  })

  test('may be answered before the file has been read to its end', async () => {
    take = async () => 'seen enough'
    expect(await send(file('x'.repeat(5_000_000)) + end)).toEqual({ status: 200, text: 'seen enough' })
  })

  test('is read no quicker than it is taken, so that fifty million bytes fill no memory', async () => {
    const piece = Buffer.alloc(100_000, 'x')
    let [sent, taken, ahead] = [0, 0, 0]
    take = async ({ bytes }) => {
      for await (const got of bytes) {
        taken += got.length
        ahead = Math.max(ahead, sent - taken)
        await setImmediate()
      }
      return String(taken)
    }
    const { sending, answered } = open()
    sending.write(file('').slice(0, -2))
    for (let n = 0; n < 500; n += 1) {
      sent += piece.length
      if (!sending.write(piece)) await once(sending, 'drain')
    }
    sending.end(`\r\n${end}`)
    await answered
    expect(taken).toBe(50_000_000)
    expect(ahead).toBeLessThan(20_000_000)
  })
})

describe('what take throws', () => {
  test('is what is answered, though the file was not read', async () => {
    take = async () => {
      throw new Refused('invalid-input', { problems: [{ field: 'file', problem: 'wrong' }] })
    }
    expect((await send(file('x'.repeat(1_000_000)) + end)).status).toBe(422)
  })
})

describe('a form without a file', () => {
  test.each([
    ['because none was chosen', file('', '') + end],
    ['because the field is not there', field('a', '1') + end],
  ])('%s, is told so at the field', async (_, body) => {
    const seen = watching()
    expect(await send(body)).toEqual({ status: 422, text: '[{"field":"file","problem":"required"}]' })
    expect(seen.began).toBe(false)
  })
})

describe('what is not as it should be is refused, and the bytes never prove whole', () => {
  test.each([
    ['two files', file('1') + file('2') + end, 400],
    ['a field after the file', file('1') + field('a', '1') + end, 400],
    ['a file in another field', part('name="other"; filename="a.csv"', '1') + end, 400],
    ['another boundary than was said', file('1').replaceAll(boundary, 'toinen') + end, 400],
    ['nothing in it', end, 400],
    ['no end', file('1'), 400],
    ['an end in the middle of the file', file('1'.repeat(100_000)).slice(0, -50_000), 400],
    [
      'too many fields',
      Array.from({ length: 51 }, (_, n) => field(`f${n}`, '')).join('') + file('1') + end,
      413,
    ],
    ['a field that is too long', field('a', 'x'.repeat(10_001)) + file('1') + end, 413],
    ['bytes in a field that are no letters', field('a', '\ufffd') + file('1') + end, 400],
    ['headers without end', `--${boundary}\r\n${'x: y\r\n'.repeat(200_000)}`, 400],
  ])('%s', async (_, body, status) => {
    const seen = watching()
    expect((await send(body)).status).toBe(status)
    expect(seen.whole).toBe(false)
  })

  test('a body of another kind', async () => {
    expect((await send('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    expect((await send('a=1', { 'content-type': 'multipart/mixed; boundary=a' })).status).toBe(415)
    expect((await send(end, { 'content-type': 'multipart/form-data' })).status).toBe(400)
  })

  test('a length that is too much by its own word, before anything is read', async () => {
    const seen = watching()
    const { sending, answered } = open({ 'content-length': 5_000_000_000 })
    sending.write(file('1'))
    expect((await answered).statusCode).toBe(413)
    expect(seen.began).toBe(false)
    sending.destroy()
  })

  test('a file that says no length and goes on and on', async () => {
    const seen = watching()
    const { sending, answered } = open()
    sending.write(file('').slice(0, -2))
    const piece = Buffer.alloc(1_000_000, 'x')
    let isAnswered = false
    answered.then(() => {
      isAnswered = true
    })
    for (let sent = 0; !isAnswered && sent < 500; sent += 1) {
      if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answered])
    }
    expect((await answered).statusCode).toBe(413)
    expect(seen).toEqual({ began: true, whole: false })
    sending.destroy()
  })

  test('a visitor who goes away in the middle', async () => {
    const began = Promise.withResolvers<void>()
    let isWhole = false
    take = async ({ bytes }) => {
      for await (const _ of bytes) began.resolve()
      isWhole = true
      return 'kept'
    }
    const { sending } = open()
    sending.write(file('x'.repeat(500_000)).slice(0, -2))
    await began.promise
    sending.destroy()
    expect(await ended.promise).toBeInstanceOf(MalformedBody)
    expect(isWhole).toBe(false)
  })
})
