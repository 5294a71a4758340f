import { expect, test } from 'vitest'
import { messageLimits, readMessage } from './index.ts'

const raw = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const head = [
  'From: Aino Virtanen <Aino@Example.fi>',
  'To: register@example.test, "Bo; Ek" <bo@example.fi>',
  'Cc: team: carl@example.fi, dora@example.fi;',
  'Subject: =?utf-8?Q?P=C3=A4iv=C3=A4=C3=A4?=',
  'Message-ID: <1@example.fi>',
  'Date: Mon, 02 Mar 2026 09:00:00 +0200',
]
const plain = 'Content-Type: text/plain; charset=utf-8'

test('a message is its addresses, its one line of subject, its moment and its text', async () => {
  const read = await readMessage(
    Buffer.from([...head, plain, 'MIME-Version: 1.0', '', 'Hei,\r\nmitä\0 kuuluu?\x1b[0m', ''].join('\r\n')),
  )
  expect(read).toMatchObject({
    identity: expect.stringMatching(/^<1@example\.fi> sha256:[0-9a-f]{64}$/),
    from: ['Aino@Example.fi'],
    to: ['register@example.test', 'bo@example.fi', 'carl@example.fi', 'dora@example.fi'],
    subject: 'Päivää',
    text: 'Hei,\nmitä kuuluu?[0m',
    files: [],
    isAutomatic: false,
    hops: 0,
  })
  expect(read.writtenAt?.toString()).toBe('2026-03-02T07:00:00Z')
})

test('HTML becomes text, and its scripts and pictures are nothing', async () => {
  const html =
    '<style>p{}</style><p>Hei <b>Bo</b></p><script>steal()</script><img src="https://spy.example/1.gif"><p>T. Aino</p>'
  const read = await readMessage(raw(...head, 'Content-Type: text/html; charset=utf-8', '', html))
  expect(read.text).toContain('Hei Bo')
  expect(read.text).toContain('T. Aino')
  expect(read.text).not.toContain('steal')
})

test('HTML too long to be turned into text is kept as a file', async () => {
  const html = `<p>${'pitkä '.repeat(250_000)}</p>`
  const read = await readMessage(
    Buffer.from([...head, 'Content-Type: text/html; charset=utf-8', '', html].join('\r\n')),
  )
  expect(read.subject).toBe('Päivää')
  expect(read.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([['message.html', 'text/html']])
  expect(read.files[0]?.content.length).toBeGreaterThan(1_000_000)
})

test('files are kept with the last part of their names, whatever they are called', async () => {
  const read = await readMessage(
    raw(
      ...head,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      plain,
      '',
      'Mukana.',
      '--x',
      'Content-Type: application/pdf; name="../../etc/passwd"',
      'Content-Disposition: attachment; filename="../../etc/passwd"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF').toString('base64'),
      '--x',
      'Content-Type: application/ms-tnef; name="winmail.dat"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([0x78, 0x9f, 0x3e, 0x22]).toString('base64'),
      '--x--',
    ),
  )
  expect(read.text).toBe('Mukana.')
  expect(
    read.files.map(({ name, mediaType, content }) => [name, mediaType, content.toString('hex')]),
  ).toEqual([
    ['passwd', 'application/pdf', '25504446'],
    ['winmail.dat', 'application/ms-tnef', '789f3e22'],
  ])
})

test('a long text is cut, and whole as a file', async () => {
  const text = 'sana '.repeat(30_000)
  const read = await readMessage(raw(...head, plain, '', text))
  expect(read.text.length).toBe(messageLimits.text)
  expect(read.files.map(({ name, content }) => [name, content.length])).toEqual([
    ['message.txt', text.trim().length],
  ])
})

test('a message without From, subject, id, date or body is a message all the same, and known again', async () => {
  const read = await readMessage(raw('X-Nothing: here', '', ''))
  expect(read).toMatchObject({ from: [], to: [], subject: '', text: '', files: [], writtenAt: undefined })
  expect(read.identity).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect((await readMessage(raw('X-Nothing: here', '', ''))).identity).toBe(read.identity)
  expect(await readMessage(Buffer.alloc(0))).toMatchObject({ from: [], text: '' })
})

test('of ten thousand recipients a bounded number is looked at', async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `p${i}@example.fi`)
  const read = await readMessage(raw('From: a@example.fi', `To: ${many.join(',\r\n ')}`, '', 'x'))
  expect(read.to.length).toBe(messageLimits.addresses)
})

test('a letter set that nobody knows and bytes that are none of it leave text that can be kept', async () => {
  for (const charset of ['x-klingon', 'utf-8', 'us-ascii', 'iso-2022-jp', '"', ''])
    expect(
      (
        await readMessage(
          raw(...head, `Content-Type: text/plain; charset=${charset}`, '', 'tervehdys k\xe4 \xff\xfe'),
        )
      ).text,
    ).toContain('tervehdys')
})

test('parts within parts by the thousand are not unpacked: the message is kept whole as a file', async () => {
  const depth = 5_000
  const lines = [...head, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b0', '']
  for (let i = 0; i < depth; i += 1)
    lines.push(`--b${i}`, `Content-Type: multipart/mixed; boundary=b${i + 1}`, '')
  const bytes = raw(...lines, `--b${depth}`, plain, '', 'pohjalla')
  const read = await readMessage(bytes)
  expect(read).toMatchObject({ subject: 'Päivää', from: ['Aino@Example.fi'], text: '' })
  expect(read.files.map(({ name, content }) => [name, content.length])).toEqual([
    ['message.eml', bytes.length],
  ])
}, 20_000)

test('heads that are made long to keep the reader busy do not keep it busy', async () => {
  const many = `To: ${'a@example.fi, '.repeat(70_000)}b@example.fi`
  const parts = ['--x', many, plain, '', 'x', '--x--']
  const mixed = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '']
  const started = performance.now()
  const [inHead, inPart] = [
    await readMessage(raw(...head.toSpliced(1, 1, many), plain, '', 'teksti')),
    await readMessage(raw(...head, ...mixed, ...parts)),
  ]
  expect(performance.now() - started).toBeLessThan(3_000)
  expect(inHead).toMatchObject({ text: 'teksti', to: ['a@example.fi', 'carl@example.fi', 'dora@example.fi'] })
  expect(inPart.files.map(({ name }) => name)).toEqual(['message.eml'])
})

test('a message that is passed on as a file is a file, and its addresses are known', async () => {
  const inner = [
    'From: Dora <dora@example.fi>',
    'To: carl@example.fi',
    'Subject: Kysymys',
    plain,
    '',
    'Kysyn.',
  ]
  const mixed = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '']
  const read = await readMessage(
    raw(
      ...head,
      ...mixed,
      '--x',
      plain,
      '',
      'Katso.',
      '--x',
      'Content-Type: message/rfc822',
      '',
      ...inner,
      '--x--',
    ),
  )
  expect(read).toMatchObject({
    text: 'Katso.',
    enclosed: { from: ['dora@example.fi'], to: ['carl@example.fi'] },
  })
  expect(read.files.map(({ mediaType }) => mediaType)).toEqual(['message/rfc822'])
})

test('a machine’s message says that it is one', async () => {
  const auto = async (value: string) =>
    (await readMessage(raw(...head, `Auto-Submitted: ${value}`, '', 'x'))).isAutomatic
  expect([await auto('auto-replied'), await auto('auto-generated; x=1'), await auto('no')]).toEqual([
    true,
    true,
    false,
  ])
})

test('each server that passed it on is counted', async () => {
  const hop = 'Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0200'
  expect((await readMessage(raw(hop, hop, hop, ...head, '', 'x'))).hops).toBe(3)
})
