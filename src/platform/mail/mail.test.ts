import { type AddressInfo, createServer, type Server } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { createMailer, type MailMessage, smtpTransport } from './index.ts'

const from = { name: 'Koulutus Oy', address: 'rekisteri@example.fi' }
const letter: MailMessage = {
  to: 'aino@example.fi',
  subject: 'Tietojesi kopio on valmis – hyvää päivää',
  text: 'Hei Äino,\n\nkopio on valmis.\n',
  html: '<p>Hei Äino, kopio on valmis.</p>',
  language: 'fi',
  messageId: '<0198c8f2-1@rekisteri.example.fi>',
}
const patience = { connectMs: 300, idleMs: 300 }

const open: { close(done: () => void): unknown }[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>(done => server.close(done))
})

const portOf = (server: Server) =>
  new Promise<number>(done => server.once('listening', () => done((server.address() as AddressInfo).port)))

/** A real mail server with one quirk; answers what it received. */
async function serverThat(quirk: SMTPServerOptions = {}, host = '127.0.0.1') {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
    ...quirk,
  })
  server.on('error', () => undefined)
  open.push(server)
  const port = await portOf(server.listen(0, host))
  const mailer = createMailer(smtpTransport(`smtp://${host}:${port}`, patience), from)
  return { received, port, mailer }
}

const saying = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

test('a letter arrives with its language, its id, and as a machine’s', async () => {
  const { received, mailer } = await serverThat()
  expect(await mailer.send(letter)).toEqual({ kind: 'accepted' })
  expect(received).toHaveLength(1)
  const raw = received[0]!
  expect(raw).toMatch(/^From: Koulutus Oy <rekisteri@example\.fi>\r$/m)
  expect(raw).toMatch(/^To: aino@example\.fi\r$/m)
  expect(raw).toMatch(/^Message-ID: <0198c8f2-1@rekisteri\.example\.fi>\r$/m)
  expect(raw).toMatch(/^Content-Language: fi\r$/m)
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(raw).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(raw).toContain('multipart/alternative')
})

test.each([
  ['the recipient is unknown', 550, { onRcptTo: (_a, _s, done) => done(saying(550)) }, 'refused-for-good'],
  [
    'the recipient’s box is full for now',
    452,
    { onRcptTo: (_a, _s, done) => done(saying(452)) },
    'try-later',
  ],
  [
    'the letter is taken for spam',
    554,
    { onData: (stream, _s, done) => void stream.resume().on('end', () => done(saying(554))) },
    'refused-for-good',
  ],
  [
    'the server is greylisting',
    451,
    { onData: (stream, _s, done) => void stream.resume().on('end', () => done(saying(451))) },
    'try-later',
  ],
  ['our sender address is refused', 550, { onMailFrom: (_a, _s, done) => done(saying(550)) }, 'try-later'],
  ['the server is too busy to talk', 421, { onConnect: (_s, done) => done(saying(421)) }, 'try-later'],
] satisfies [string, number, SMTPServerOptions, string][])(
  'when %s (%i), the letter is given up only if it will never be wanted',
  async (_, code, quirk, kind) => {
    const { mailer } = await serverThat(quirk)
    expect(await mailer.send(letter)).toEqual({ kind, code })
  },
)

test('a wrong password is not the letter’s fault', async () => {
  const { port } = await serverThat({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_a, _s, done) => done(saying(535)),
  })
  const transport = smtpTransport(`smtp://user:wrong@127.0.0.1:${port}`, patience)
  expect(await createMailer(transport, from).send(letter)).toEqual({ kind: 'try-later', code: 535 })
})

test('a password is not told to a server that has not proved itself', async () => {
  let told = false
  const quirk: SMTPServerOptions = {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_a, _s, done) => {
      told = true
      done(null, { user: 'user' })
    },
  }
  const { port } = await serverThat(quirk, '127.0.0.2')
  const transport = smtpTransport(`smtp://user:word@127.0.0.2:${port}`, patience)
  expect((await createMailer(transport, from).send(letter)).kind).toBe('try-later')
  expect(told).toBe(false)
})

test('a connection that breaks in the middle of a letter has said nothing', async () => {
  const { mailer } = await serverThat({ onData: stream => void stream.once('data', () => closeAll()) })
  const closeAll = () => {
    for (const server of open)
      if (server instanceof SMTPServer) for (const it of server.connections) it.close()
  }
  expect((await mailer.send({ ...letter, text: 'x'.repeat(500_000) })).kind).toBe('try-later')
})

test('a server that is away, or never says a word, does not hold the letter up for long', async () => {
  const silent = createServer()
  open.push(silent)
  const port = await portOf(silent.listen(0, '127.0.0.1'))
  expect(await createMailer(smtpTransport(`smtp://127.0.0.1:${port}`, patience), from).send(letter)).toEqual({
    kind: 'try-later',
  })
  expect(await createMailer(smtpTransport('smtp://127.0.0.1:1', patience), from).send(letter)).toEqual({
    kind: 'try-later',
  })
})

test.each([
  { to: 'aino@example.fi, bo@example.fi' },
  { to: 'aino@example.fi\r\nBcc: all@example.fi' },
  { subject: 'Hei\r\nBcc: all@example.fi' },
  { subject: '' },
  { text: '' },
  { text: 'x'.repeat(2_000_001) },
  { messageId: 'x' },
])('what is not a letter is refused before any server sees it (%#)', async wrong => {
  const { received, mailer } = await serverThat()
  await expect(mailer.send({ ...letter, ...wrong })).rejects.toThrow(RangeError)
  expect(received).toEqual([])
})
