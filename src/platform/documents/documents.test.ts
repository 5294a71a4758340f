import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import { DocumentError, type PdfRequest, renderPdf } from './index.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seloste-documents-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const madeAt = Temporal.Instant.from('2026-03-03T07:00:00Z')
const lines = '= Otsikko\n#for line in data { par(line) }'
const render = (wanted: Partial<PdfRequest>) =>
  renderPdf({
    template: lines,
    data: [],
    language: 'fi',
    title: 'Kopio',
    standard: 'ua-1',
    madeAt,
    ...wanted,
  })

/** What the tools of poppler-utils say of a file. */
function asked(tool: 'pdfinfo' | 'pdftotext' | 'pdfdetach', pdf: Uint8Array, ...options: string[]): string {
  const path = join(folder, 'asked.pdf')
  writeFileSync(path, pdf)
  const after = tool === 'pdftotext' ? ['-'] : []
  return execFileSync(tool, [...options, path, ...after], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '')

test('a document is tagged, tells its language and title, and says that it keeps PDF/UA', async () => {
  const pdf = await render({ title: 'Kopio #tiedoista "*"', data: ['Äiti & Öljy'] })
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw).toMatch(/\/StructTreeRoot/)
  expect(raw).toMatch(/\/Lang\s*\(fi/)
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const about = asked('pdfinfo', pdf)
  expect(about).toMatch(/Title:\s+Kopio #tiedoista "\*"/)
  expect(about).toMatch(/Tagged:\s+yes/)
  expect(about).toMatch(/CreationDate:.*Mar\s+3 07:00:00 2026/)
  expect(asked('pdfinfo', pdf, '-struct')).toMatch(/H1/)
  expect(asked('pdftotext', pdf)).toContain('Äiti & Öljy')
})

test('the same data makes the same file', async () => {
  expect(await render({ data: ['Aino'] })).toEqual(await render({ data: ['Aino'] }))
})

test('an archived document has its attachments', async () => {
  const content = Buffer.from('{"nimi":"Aino"}')
  const attachment = {
    name: 'kopio.json',
    mimeType: 'application/json',
    description: 'Sama tietona',
    content,
  }
  const pdf = await render({ standard: 'a-3b', attachments: [attachment] })
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(asked('pdfdetach', pdf, '-list')).toContain('1: kopio.json')
  asked('pdfdetach', pdf, '-saveall', '-o', folder)
  expect(readFileSync(join(folder, 'kopio.json'), 'utf8')).toBe('{"nimi":"Aino"}')
  expect(asked('pdfdetach', await render({}), '-list')).toContain('0 embedded files')
})

test('what people type is printed as they typed it, whatever it means to the typesetter', async () => {
  const typesetters = fc.constantFrom(
    '#',
    '$',
    '\\',
    '[',
    ']',
    '@',
    '*',
    '_',
    '`',
    '<',
    '>',
    '=',
    '-',
    '/',
    '~',
    '"',
    "'",
    '{',
    '(',
    'a',
    '1',
  )
  const typed = fc.sample(fc.string({ unit: typesetters, minLength: 1, maxLength: 30 }), {
    numRuns: 200,
    seed: 1,
  })
  const all = [...typed, '#panic()', '#read("/etc/passwd")', '= Otsikko', '//x', '#include "/data.json"']
  const text = asked(
    'pdftotext',
    await render({ data: all.map((line, at) => `${at}:${line}:${at}`) }),
    '-raw',
  )
  for (const [at, line] of all.entries()) expect(squeezed(text)).toContain(squeezed(`${at}:${line}:${at}`))
})

test('a character that no font has is printed as its number, and the document is made all the same', async () => {
  const pdf = await render({ data: ['Aino \u{e123}\u{e000}\u0001\ud800 Virtanen', '\u{e123}'] })
  const text = asked('pdftotext', pdf)
  expect(text).toContain('Aino [U+E123][U+E000]')
  expect(text).toContain('Virtanen')
})

test('a document that cannot keep its standard, or a template that does not compile, is refused', async () => {
  const picture = "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"))"
  await expect(render({ template: picture })).rejects.toThrow(DocumentError)
  await expect(render({ template: '#nobody-knows-this' })).rejects.toThrow(DocumentError)
  expect(asked('pdftotext', await render({ data: ['still well'] }))).toContain('still well')
})

test('a template reads nothing of the machine', async () => {
  await expect(render({ template: '#read("/etc/passwd")' })).rejects.toThrow(DocumentError)
  await expect(render({ template: '#read("/../../etc/passwd")' })).rejects.toThrow(DocumentError)
})
