/** What is read the quick way because a file has a million of them is read as the long way reads it. */
import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { parsePhoneNumberWithError } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { firstName, nameKey, readEmail, readLine, readPhone, readWebsite } from './index.ts'

test('a Finnish mobile number is read as the library reads it, however its digits are spaced', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.stringMatching(/^(?:\+358 ?|0|00358)[45]\d(?:[ -]?\d){3,10}$/), typed => {
      const read = readPhone(typed)
      if (read.ok) taken += 1
      const number = parsePhoneNumberWithError(typed, { defaultCountry: 'FI', extract: false })
      const { country } = number
      const canReceiveText = ['MOBILE', 'FIXED_LINE_OR_MOBILE'].includes(number.getType() ?? '')
      const long = number.isValid()
        ? { ok: true, value: { e164: number.number, country, canReceiveText } }
        : { ok: false, problem: 'not-in-use' }
      expect(read).toEqual(long)
    }),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(500)
})

test('a domain of plain letters is what the name system makes of it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(?:[a-z0-9-]{1,8}\.){1,3}[a-z0-9-]{2,5}$/), domain => {
      const read = readEmail(`aino@${domain}`)
      if (read.ok) expect(read.value.key).toBe(`aino@${domainToASCII(domain)}`)
    }),
    { numRuns: 3000 },
  )
})

test('a plain line is the line that the long way makes of it', () => {
  const letters = "aBzÄöåÉ09_.,'&()/-× \u0308\u00ad"
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 14 }), text => {
      // A space in front keeps the quick way out.
      expect(readLine(text, 10)).toEqual(readLine(` ${text}`, 10))
    }),
    { numRuns: 3000 },
  )
})

test('a name has one key in any order, in any letters, with or without marks and hyphens', () => {
  const key = nameKey('Matti-Pekka', 'Virtanen')
  for (const [given, family] of [
    ['Matti Pekka', 'VIRTANEN'],
    ['Virtanen', 'Matti-Pekka'],
    ['virtanen matti', 'Pekka'],
  ] as const)
    expect(nameKey(given, family)).toBe(key)
  expect(nameKey('Väinö', 'Öster-Åberg')).toBe(nameKey('Vaino', 'Oster Aberg'))
  expect(nameKey('Aino', 'Virtanen')).not.toBe(nameKey('Aino', 'Virta'))
  expect(nameKey('Anna', 'Anna')).not.toBe(nameKey('Anna', ''))
  expect(nameKey(' ', '')).toBe('')
})

test('the first of the given names is the first word of them', () => {
  expect(firstName('Matti-Pekka Juhani')).toBe('matti')
  expect(firstName(' Élise ')).toBe('elise')
  expect(firstName('')).toBe('')
})

test.each([
  ['www.example.fi', 'https://www.example.fi'],
  ['http://example.fi/koulutus?x=1', 'http://example.fi/koulutus?x=1'],
  [' Example.FI ', 'https://Example.FI'],
])('the site %s is kept as %s', (typed, address) => {
  expect(readWebsite(typed)).toEqual({ ok: true, value: address })
  expect(readWebsite(address)).toEqual({ ok: true, value: address })
})

test.each([
  '',
  'example',
  'ftp://example.fi',
  'javascript:alert(1)',
  'aino@example.fi',
  'example.fi/\u0000',
  `example.fi/${'a'.repeat(200)}`,
])('%j is no site', typed => {
  expect(readWebsite(typed)).toEqual({ ok: false, problem: 'shape' })
})
