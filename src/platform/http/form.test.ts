/** Forms over a real socket, from visitors whose line is slow or who wish it to look so. */
import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MalformedBody, readText } from './form.ts'
import { type Listening, listen } from './listen.ts'

const msMax = 300
let listening: Listening

beforeAll(async () => {
  listening = await listen({ host: '127.0.0.1', port: 0, trustProxy: false })
  listening.open(async request => {
    try {
      return new Response(await readText(request, 1_000_000, msMax))
    } catch (error) {
      if (error instanceof MalformedBody) return new Response(null, { status: error.status })
      throw error
    }
  })
})
afterAll(() => listening.close())

/** Sends a body in so many pieces, one at a time, and tells what came back until the connection was let go. */
async function trickle(framing: string, piece: string, pieces: number) {
  const socket = connect(listening.port, '127.0.0.1')
  let [answer, isClosed] = ['', false]
  const closed = new Promise<void>(resolve => socket.on('close', () => resolve()))
  closed.then(() => {
    isClosed = true
  })
  // Whoever goes on sending into a connection that was let go is told so by an error.
  socket.on('error', () => {})
  socket.on('data', data => {
    answer += data
    if (answer.includes('\r\n\r\n') && answer.startsWith('HTTP/1.1 200')) socket.end()
  })
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\n${framing}\r\n\r\n`)
  for (let n = 0; n < pieces && !isClosed; n += 1) {
    socket.write(piece)
    await setImmediate()
  }
  await closed
  return answer
}

describe('a body that trickles', () => {
  test.each([
    ['of a length that was said', 'Content-Length: 1000000', 'x'],
    ['of no length that was said', 'Transfer-Encoding: chunked', '1\r\nx\r\n'],
  ])(
    '%s, is cut off with 408 and its connection let go, though letters keep coming',
    async (_, head, piece) => {
      expect(await trickle(head, piece, 1_000_000)).toMatch(/^HTTP\/1\.1 408 /)
    },
  )

  test('is cut off also when nothing more comes', async () => {
    expect(await trickle('Content-Length: 1000000', 'x', 1)).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('is read when it is whole in time', async () => {
    expect(await trickle('Content-Length: 5', 'x', 5)).toMatch(/^HTTP\/1\.1 200 .*xxxxx$/s)
  })
})
