import { expect, test } from 'vitest'
import { messageLimits, readMessage } from './index.ts'

const head = ['From: aino@example.fi', 'Message-ID: <1@example.fi>', 'MIME-Version: 1.0']

const bytes = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')

/** Parts between delimiters, each of them lines. */
const several = (kind: string, boundary: string, ...parts: readonly (readonly string[])[]) => [
  `Content-Type: multipart/${kind}; boundary="${boundary}"`,
  '',
  ...parts.flatMap(part => [`--${boundary}`, ...part]),
  `--${boundary}--`,
]

const html = (words: string) => ['Content-Type: text/html; charset=utf-8', '', words]
const plain = (words: string) => ['Content-Type: text/plain; charset=utf-8', '', words]
const file = (mediaType: string, name: string, ...more: readonly string[]) => [
  `Content-Type: ${mediaType}; name="${name}"`,
  'Content-Transfer-Encoding: base64',
  ...more,
  '',
  Buffer.from(name).toString('base64'),
]

async function read(...lines: readonly string[]) {
  const raw = bytes(...head, ...lines)
  const { text, files, subject } = await readMessage(raw)
  return {
    text,
    subject,
    files: files.map(({ name }) => name),
    isWhole: files.some(({ name, content }) => name === 'message.eml' && content.equals(raw)),
  }
}

const pdf = file('application/pdf', 'a.pdf', 'Content-Disposition: attachment; filename="a.pdf"')

test('what a message says in HTML alone is its text, in whatever parts it stands', async () => {
  const picture = file('image/png', 'logo.png', 'Content-ID: <logo>', 'Content-Disposition: inline')
  const body = html('<html><body><p>Hei <b>Bo</b></p><img src="cid:logo"></body></html>')
  const related = several('related', 'r', body, picture)
  expect(await read(...several('mixed', 'm', body, pdf))).toMatchObject({ text: 'Hei Bo', files: ['a.pdf'] })
  expect(await read(...several('alternative', 'a', body))).toMatchObject({ text: 'Hei Bo', files: [] })
  expect(await read(...related)).toMatchObject({ text: 'Hei Bo', files: ['logo.png'] })
  expect(await read(...several('mixed', 'm', several('alternative', 'a', related), pdf))).toMatchObject({
    text: 'Hei Bo',
    files: ['logo.png', 'a.pdf'],
  })
  expect(await read(...several('alternative', 'a', plain(' '), body))).toMatchObject({ text: 'Hei Bo' })
  const inTwo = await read(...several('mixed', 'm', html('<p>Ennen</p>'), pdf, html('<p>Jälkeen</p>')))
  expect(inTwo.text).toMatch(/^Ennen\s+J.+lkeen$/)
})

test('Finnish letters come through in the letter sets and encodings of old programs', async () => {
  const coded = [
    'Content-Type: text/html; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>P=E4iv=E4=E4, =C5ke! Hinta=\r\n on 5 =80</p>',
  ]
  const bare = [
    'Content-Type: text/html; charset=iso-8859-15',
    '',
    '<p>P\xe4iv\xe4\xe4, \xc5ke! Hinta on 5 \xa4</p>',
  ]
  for (const part of [coded, bare])
    for (const kind of ['mixed', 'alternative'])
      expect(await read(...several(kind, 'x', part))).toMatchObject({
        text: 'Päivää, Åke! Hinta on 5 €',
        isWhole: false,
      })
})

test('where HTML says what the plain text beside it does not, nothing of either is lost', async () => {
  const letter = html('<p>Tulen kurssille ensi maanantaina</p>')
  const excuse = await read(...several('alternative', 'a', plain('HTML only.'), letter))
  expect(excuse.text).toBe('Tulen kurssille ensi maanantaina\n\nHTML only.')
  const footer = await read(
    ...several('mixed', 'm', several('alternative', 'a', letter), plain('Tarkistettu.')),
  )
  expect(footer.text).toContain('Tulen kurssille ensi maanantaina')
  expect(footer.text).toContain('Tarkistettu.')
  const both = [plain('Tulen kurssille'), html('<p>Tulen <a href="https://example.fi/x">kurssille</a></p>')]
  expect(await read(...several('alternative', 'a', ...both))).toMatchObject({
    text: 'Tulen kurssille',
    files: [],
  })
  const more = several(
    'alternative',
    'a',
    plain('Tulen kurssille, kiitos'),
    html('<p>Tulen kurssille, kiitos. <i>Aino</i></p>'),
  )
  expect(await read(...more)).toMatchObject({ text: 'Tulen kurssille, kiitos', files: ['message.html'] })
  const inOrder = several('mixed', 'm', plain('Yksi'), html('<p>Kaksi</p>'), plain('Kolme'))
  expect((await read(...inOrder)).text).toMatch(/^Yksi\s+Kaksi\s+Kolme$/)
})

test('what a server puts behind the end of the HTML is read too', async () => {
  expect((await read(...html('<html><body><p>Hei</p></body></html><p>Alla</p>'))).text).toMatch(
    /^Hei\s+Alla$/,
  )
})

test('HTML that can’t become text is a file, also beside plain text, and a picture written into it stays in it', async () => {
  const long = html(`<p>${'pitkä '.repeat(250_000)}</p>`)
  expect(await read(...several('mixed', 'm', plain('Ohessa.'), long))).toMatchObject({
    text: 'Ohessa.',
    files: ['message.html'],
  })
  const drawn = await read(...html('<p>Kuva</p><img src="data:image/png;base64,iVBORw0KGgo=">'))
  expect(drawn).toMatchObject({ text: 'Kuva', files: ['message.html'] })
})

test.each([
  ['several parts and no delimiter named', ['Content-Type: multipart/mixed', '', 'Sanat']],
  [
    'a delimiter that never comes',
    ['Content-Type: multipart/mixed; boundary=x', '', '--y', '', 'Sanat', '--y--'],
  ],
  ['words behind the last part', [...several('mixed', 'x', plain('Hei')), 'Sanat']],
  [
    'a page of words before the first part',
    [
      'Content-Type: multipart/mixed; boundary=x',
      '',
      'Sanat '.repeat(100),
      ...several('mixed', 'x', plain('Hei')).slice(2),
    ],
  ],
  ['a part without a head', several('mixed', 'x', ['Sanat ilman otsaketta'], plain('Hei'))],
  [
    'a part of several without a delimiter',
    several('mixed', 'x', ['Content-Type: multipart/alternative', '', 'Sanat'], plain('Hei')),
  ],
  [
    'spaces behind a delimiter',
    several('mixed', 'x', plain('Hei')).map(line => (line === '--x' ? '--x ' : line)),
  ],
  ['no empty line between head and words', ['Sanat suoraan otsakkeen alla']],
  ['lines that end as no line of a message does', [`${head.join('\r')}\r\rSanat`]],
  ['letters that are not of the set that it names', plain('P\xe4iv\xe4\xe4')],
  ['a subject longer than is kept', [`Subject: ${'aihe '.repeat(messageLimits.subject)}`, '', 'Hei']],
])('a message with %s is kept whole as a file beside what could be read', async (_, lines) => {
  expect((await read(...lines)).isWhole).toBe(true)
})

test.each([
  [
    'the line that programs write before the first part',
    [
      'Content-Type: multipart/mixed; boundary=x',
      '',
      'This is a multi-part message in MIME format.',
      ...several('mixed', 'x', plain('Hei')).slice(2),
    ],
  ],
  ['a subject and no words', ['Subject: Soita', '', '']],
  [
    'parts within parts',
    several('mixed', 'm', several('alternative', 'a', plain('Hei'), html('<p>Hei</p>')), pdf, plain('Aino')),
  ],
  ['only a file', ['Content-Type: application/pdf; name=a.pdf', '', 'x']],
  [
    'a letter of another program as a file',
    several('mixed', 'm', plain('Hei'), [
      'Content-Type: message/rfc822',
      '',
      ...bytes(...head, ...several('mixed', 'in', plain('Sisällä')))
        .toString('latin1')
        .split('\r\n'),
    ]),
  ],
])('a message with %s is not kept twice', async (_, lines) => {
  expect((await read(...lines)).isWhole).toBe(false)
})

test('two messages that carry one Message-ID and say different things are two, and one that took two ways is one', async () => {
  const identity = async (...lines: readonly string[]) => (await readMessage(bytes(...lines))).identity
  const by = (server: string) => `Received: from a by ${server}; Mon, 2 Mar 2026 09:00:00 +0200`
  const tooMany = several('mixed', 'x', ...Array.from({ length: 400 }, () => plain('x')))
  for (const body of [plain('Yksi'), tooMany, several('mixed', 'm', plain('Yksi'), pdf)])
    expect(await identity(by('b'), ...head, ...body)).toBe(await identity(by('c'), ...head, ...body))
  expect(await identity(...head, ...plain('Yksi'))).not.toBe(await identity(...head, ...plain('Kaksi')))
  const other = file('application/pdf', 'b.pdf')
  expect(await identity(...head, ...several('mixed', 'm', pdf))).not.toBe(
    await identity(...head, ...several('mixed', 'm', other)),
  )
})

test('HTML and delimiters that are made to keep the reader busy do not keep it busy', async () => {
  const started = performance.now()
  for (const piece of ['<img ', '<body ', '<title>', '<img src="', '<img src', '</title'])
    await readMessage(bytes(...head, ...html(piece.repeat(900_000 / piece.length))))
  for (const kind of ['text/plain', 'multipart/mixed; boundary=x'])
    for (const line of ['\r\n', '-\n']) {
      const raw = Buffer.concat([
        bytes(...head, `Content-Type: ${kind}`, '', ''),
        Buffer.alloc(8_000_000, line),
      ])
      expect((await readMessage(raw)).files.map(({ name }) => name)).toEqual(['message.eml'])
    }
  expect(performance.now() - started).toBeLessThan(8_000)
}, 30_000)
