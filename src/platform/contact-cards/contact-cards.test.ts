import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContactCard, writeVcards } from './index.ts'

const nobody: ContactCard = { name: { given: '', family: '' }, emails: [], phones: [], addresses: [] }

/** The lines of a file of cards, unfolded, read by the letter of RFC 6350. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

const unescaped = (text: string) =>
  text.replaceAll(/\\([\\,;n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))

/** The components of a line's value; only a bare semicolon parts them. */
const valuesOf = (file: string, property: string): string[][] =>
  linesOf(file)
    .filter(line => line.startsWith(property))
    .map(line => line.slice(property.length).replaceAll(/\\.|;/gs, mark => (mark === ';' ? '\0' : mark)))
    .map(line => line.split('\0').map(unescaped))

test('a card tells all that is known, each in its place', () => {
  const file = writeVcards([
    {
      name: { given: 'Aino Maria', family: 'Väänänen' },
      emails: ['aino@example.fi', 'toinen@example.fi'],
      phones: ['+358401234567', '09 123 (vaihde)'],
      addresses: [{ street: 'Käpytie 1 A, 2', postalCode: '00100', town: 'Helsinki', country: 'FI' }],
      organisation: 'Esimerkki Oy; Koulutus',
      title: 'Johtaja',
      language: 'fi',
    },
  ])
  expect(linesOf(file)).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Aino Maria Väänänen',
    'N:Väänänen;Aino Maria;;;',
    'ORG:Esimerkki Oy\\; Koulutus',
    'TITLE:Johtaja',
    'EMAIL:aino@example.fi',
    'EMAIL:toinen@example.fi',
    'TEL;VALUE=uri:tel:+358401234567',
    'TEL:09 123 (vaihde)',
    'ADR:;;Käpytie 1 A\\, 2;Helsinki;;00100;FI',
    'LANG:fi',
    'END:VCARD',
  ])
})

test('what is not known is not told', () => {
  expect(
    linesOf(writeVcards([{ ...nobody, name: { given: 'Aino', family: '' }, language: 'fi\n' }])),
  ).toEqual(['BEGIN:VCARD', 'VERSION:4.0', 'FN:Aino', 'N:;Aino;;;', 'END:VCARD'])
})

test('whoever has no name is called by organisation or address, and a card with neither is none', () => {
  expect(writeVcards([{ ...nobody, organisation: 'Esimerkki Oy', emails: ['a@example.fi'] }])).toContain(
    'FN:Esimerkki Oy\r\n',
  )
  expect(writeVcards([{ ...nobody, emails: ['a@example.fi'] }])).toContain('FN:a@example.fi\r\n')
  expect(writeVcards([nobody])).toBe('')
  expect(writeVcards([])).toBe('')
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'a;b,c\\n',
    'a\r\nEND:VCARD\r\nBEGIN:VCARD',
    'ä'.repeat(100),
    '\\',
    '👩‍👧'.repeat(20),
    'a\rb',
  ),
)
/** What a card can hold of a text. */
const held = (typed: string) =>
  typed
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')

test('any text comes back as it was, and none begins a line of its own', () => {
  fc.assert(
    fc.property(text, text, text, text, (given, family, street, title) => {
      const name = { given: `x${given}`, family }
      const address = { street, postalCode: '00100', town: family, country: 'FI' }
      const file = writeVcards([{ ...nobody, name, title: `x${title}`, addresses: [address] }])
      expect(linesOf(file)).toHaveLength(7)
      expect(valuesOf(file, 'N:')).toEqual([[held(family), held(name.given), '', '', '']])
      expect(valuesOf(file, 'TITLE:')).toEqual([[held(`x${title}`)]])
      expect(valuesOf(file, 'ADR:')).toEqual([['', '', held(street), held(family), '', '00100', 'FI']])
    }),
  )
})

test('no line is longer than 75 octets, and none ends within a letter', () => {
  fc.assert(
    fc.property(text, text, (given, organisation) => {
      const file = writeVcards([{ ...nobody, name: { given: `x${given}`, family: '' }, organisation }])
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line.isWellFormed()).toBe(true)
      }
    }),
  )
})
