import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { rememberingLog } from '../../../tests/support/silent-log.ts'
import { MailPortTaken, type MailTaker, messageBytesMax, type Receiving, receiveMail } from './index.ts'

const open: Receiving[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const settings = { host: '127.0.0.1', port: 0, domain: 'rekisteri.example.fi' }

async function receiverThat(taker: Partial<MailTaker>) {
  const taken: { recipients: readonly string[]; raw: string }[] = []
  const { log, lines } = rememberingLog()
  const receiving = await receiveMail(
    { ...settings, log },
    {
      knows: async () => 'taken',
      take: async (recipients, raw) => {
        taken.push({ recipients, raw: raw.toString('latin1') })
        return 'taken'
      },
      ...taker,
    },
  )
  open.push(receiving)
  return { taken, lines, port: receiving.port }
}

/** Speaks SMTP line by line and answers the server's last code to each. */
async function say(port: number, ...lines: readonly string[]): Promise<readonly number[]> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const replies = createInterface({ input: socket })[Symbol.asyncIterator]()
  const reply = async (): Promise<number> => {
    for (;;) {
      const { value, done } = await replies.next()
      if (done) return 0
      if (value[3] === ' ') return Number(value.slice(0, 3))
    }
  }
  const codes: number[] = []
  await reply()
  for (const line of lines) {
    socket.write(`${line}\r\n`)
    codes.push(await reply())
  }
  socket.destroy()
  return codes
}

const envelope = [
  'EHLO mail.example.fi',
  'MAIL FROM:<pia@example.fi>',
  'RCPT TO:<lexmentor@rekisteri.example.fi>',
]
const message = ['DATA', 'Subject: Hei\r\n\r\nTeksti\r\n.']

test('a message is acknowledged once it is kept, with the addresses that it came to', async () => {
  const { taken, port } = await receiverThat({})
  expect(await say(port, ...envelope, ...message)).toEqual([250, 250, 250, 354, 250])
  expect(taken).toEqual([
    { recipients: ['lexmentor@rekisteri.example.fi'], raw: 'Subject: Hei\r\n\r\nTeksti\r\n' },
  ])
})

test('what is not taken is refused for good, and nobody’s mail is passed on', async () => {
  for (const [verdict, code] of [
    ['unknown', 550],
    ['automatic', 554],
    ['later', 451],
  ] as const) {
    const { taken, port } = await receiverThat({ knows: async () => verdict })
    expect(await say(port, ...envelope)).toEqual([250, 250, code])
    expect(taken).toEqual([])
  }
  for (const [verdict, code] of [
    ['automatic', 554],
    ['loop', 554],
  ] as const) {
    const { port } = await receiverThat({ take: async () => verdict })
    expect((await say(port, ...envelope, ...message)).at(-1)).toBe(code)
  }
})

test('when the database is away the sender keeps the message and tries again', async () => {
  const away = async (): Promise<never> => {
    throw new Error('The database is away.')
  }
  const atKeeping = await receiverThat({ take: away })
  expect((await say(atKeeping.port, ...envelope, ...message)).at(-1)).toBe(451)
  const atAsking = await receiverThat({ knows: away })
  expect((await say(atAsking.port, ...envelope)).at(-1)).toBe(451)
})

test('a message of 30 MB is refused, whether it says so before or not', async () => {
  const { taken, port } = await receiverThat({})
  expect(await say(port, 'EHLO mail.example.fi', 'MAIL FROM:<pia@example.fi> SIZE=30000000')).toEqual([
    250, 552,
  ])
  const big = `Subject: Iso\r\n\r\n${`${'x'.repeat(76)}\r\n`.repeat(30_000_000 / 78)}.`
  expect(big.length).toBeGreaterThan(messageBytesMax)
  expect((await say(port, ...envelope, 'DATA', big)).at(-1)).toBe(552)
  expect(taken).toEqual([])
})

test('one message goes to few addresses, and nobody can sign in', async () => {
  const { port } = await receiverThat({})
  const many = Array.from({ length: 25 }, (_, i) => `RCPT TO:<r${i}@rekisteri.example.fi>`)
  const codes = await say(port, ...envelope.slice(0, 2), ...many)
  expect(codes.filter(code => code === 452)).toHaveLength(5)
  expect((await say(port, 'EHLO mail.example.fi', 'AUTH PLAIN AGEAYg=='))[1]).toBeGreaterThanOrEqual(500)
})

test('a sender that hangs up in the middle leaves nothing', async () => {
  const { taken, port } = await receiverThat({})
  expect((await say(port, ...envelope, 'DATA')).at(-1)).toBe(354)
  expect(await say(port, ...envelope, ...message)).toEqual([250, 250, 250, 354, 250])
  expect(taken).toHaveLength(1)
})

test('a port that somebody else has is told in a sentence', async () => {
  const { port } = await receiverThat({})
  const { log } = rememberingLog()
  const taker: MailTaker = { knows: async () => 'taken', take: async () => 'taken' }
  await expect(receiveMail({ ...settings, port, log }, taker)).rejects.toThrow(MailPortTaken)
})
