import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import { languages } from '#platform/i18n'
import {
  addressLines,
  countries,
  countryName,
  formatPhone,
  formatProblems,
  readBusinessId,
  readEmail,
  readIdentityCode,
  readLine,
  readPhone,
  readPostalAddress,
  readText,
} from './index.ts'
import vectors from './vectors.json' with { type: 'json' }

const today = Temporal.PlainDate.from('2026-11-23')

describe('a personal identity code', () => {
  test.each(Object.entries(vectors.identityCodesValid))(
    '%s is taken with its day of birth',
    (code, { birth, temporary }) => {
      const read = readIdentityCode(code, today)
      expect(read).toMatchObject({ ok: true, value: { code, temporary } })
      expect(read.ok && read.value.birthDate.toString()).toBe(birth)
    },
  )

  test.each(Object.entries(vectors.identityCodesInvalid))('%s is refused: %s', code => {
    expect(readIdentityCode(code, today).ok).toBe(false)
  })

  test('is read with a typographic dash, stray spaces and in lower case', () => {
    expect(readIdentityCode(' 131052\u2013308t ', today)).toMatchObject({
      ok: true,
      value: { code: '131052-308T' },
    })
  })

  test('tells what is wrong', () => {
    const problem = (code: string) => {
      const read = readIdentityCode(code, today)
      return read.ok ? undefined : read.problem
    }
    expect(problem('131052_308T')).toBe('shape')
    expect(problem('310299-9006')).toBe('no-such-day')
    expect(problem('010190-001P')).toBe('individual-number')
    expect(problem('131052-308U')).toBe('check-character')
    expect(readIdentityCode('150805A9513', Temporal.PlainDate.from('2005-08-14'))).toMatchObject({
      problem: 'not-born-yet',
    })
  })
})

describe('a business id', () => {
  test.each(vectors.businessIdsValid)('%s is taken', id => {
    expect(readBusinessId(id)).toEqual({ ok: true, value: id })
    expect(readBusinessId(id.replace('-', ''))).toEqual({ ok: true, value: id })
    expect(readBusinessId(`FI${id.replace('-', '')}`)).toEqual({ ok: true, value: id })
  })

  test.each(vectors.businessIdsInvalid)('%s is refused', id => {
    expect(readBusinessId(id).ok).toBe(false)
  })

  test('of the old kind gets its zero in front', () => {
    expect(readBusinessId('112038-9')).toEqual({ ok: true, value: '0112038-9' })
  })
})

describe('a telephone number', () => {
  test.each([
    ['040 123 4567', '+358401234567', '040 1234567'],
    ['+358 40 1234567', '+358401234567', '040 1234567'],
    ['00358 (0)40-1234567', '+358401234567', '040 1234567'],
    ['09 1234567', '+35891234567', '09 1234567'],
    ['+46 70 123 45 67', '+46701234567', '+46 70 123 45 67'],
  ])('%s is kept as %s and shown as %s', (typed, e164, shown) => {
    const read = readPhone(typed)
    expect(read).toMatchObject({ ok: true, value: { e164 } })
    expect(formatPhone(e164)).toBe(shown)
  })

  test.each([
    ['call me', 'shape'],
    ['1', 'shape'],
    ['12', 'not-in-use'],
    ['+358 40 12', 'not-in-use'],
    ['+999 123456', 'shape'],
    ['09 1234567 ext. 89', 'extension'],
  ])('%s is refused', (typed, problem) => {
    expect(readPhone(typed)).toEqual({ ok: false, problem })
  })

  test('that can take a text message is known', () => {
    expect(readPhone('040 1234567')).toMatchObject({ value: { canReceiveText: true, country: 'FI' } })
    expect(readPhone('09 1234567')).toMatchObject({ value: { canReceiveText: false } })
  })
})

describe('an e-mail address', () => {
  test.each([
    [' Aino.Virtanen@Example.FI ', 'Aino.Virtanen@example.fi', 'aino.virtanen@example.fi'],
    [
      "o'neill+course@sub.example.co.uk",
      "o'neill+course@sub.example.co.uk",
      "o'neill+course@sub.example.co.uk",
    ],
    ['aino@ÄITI.fi', 'aino@äiti.fi', 'aino@xn--iti-pla.fi'],
  ])('%s is written to as %s', (typed, address, key) => {
    expect(readEmail(typed)).toEqual({ ok: true, value: { address, key } })
  })

  test.each([
    ['aino', 'no-at'],
    ['@example.fi', 'local-part'],
    ['aino.@example.fi', 'local-part'],
    ['ai no@example.fi', 'local-part'],
    ['aino@x@example.fi', 'local-part'],
    ['äiti@example.fi', 'local-part'],
    ['aino@example', 'domain'],
    ['aino@example..fi', 'domain'],
    ['aino@-example.fi', 'domain'],
    ['aino@192.168.1.1', 'domain'],
    ['aino@[192.168.1.1]', 'domain'],
    ['aino@example.fi\r\nBcc: all@example.fi', 'local-part'],
    ['aino@example.fi/path', 'domain'],
    [`aino@${'a'.repeat(300)}.fi`, 'too-long'],
    [`${'a'.repeat(65)}@example.fi`, 'local-part'],
  ])('%s is refused', (typed, problem) => {
    expect(readEmail(typed)).toEqual({ ok: false, problem })
  })
})

describe('a postal address', () => {
  const home = { street: 'Mannerheimintie 1  A 23', postalCode: 'FI-00100', town: ' Helsinki', country: '' }

  test('in Finland has a postal code of five digits', () => {
    const value = { street: 'Mannerheimintie 1 A 23', postalCode: '00100', town: 'Helsinki', country: 'FI' }
    expect(readPostalAddress(home)).toEqual({ ok: true, value })
    expect(readPostalAddress({ ...home, postalCode: '0010' })).toMatchObject({
      fields: { postalCode: 'postal-code' },
    })
    expect(addressLines('fi', value)).toEqual(['Mannerheimintie 1 A 23', '00100 Helsinki'])
  })

  test('abroad has the postal code of its country, and the country on the envelope', () => {
    const read = readPostalAddress({
      street: 'Drottninggatan 1',
      postalCode: '11151',
      town: 'Stockholm',
      country: 'se',
    })
    if (!read.ok) throw new Error('the address can be read')
    expect(addressLines('fi', read.value)).toEqual(['Drottninggatan 1', '111 51 Stockholm', 'Ruotsi'])
    expect(readPostalAddress({ ...home, country: 'GB', postalCode: 'sw1a 1aa' })).toMatchObject({
      value: { postalCode: 'SW1A 1AA' },
    })
  })

  test('tells everything that is wrong at once', () => {
    expect(
      readPostalAddress({ street: '', postalCode: 'x'.repeat(90), town: 'a\u0000', country: 'XX' }),
    ).toEqual({
      ok: false,
      problem: 'fields',
      fields: { street: 'empty', postalCode: 'too-long', town: 'unseen-characters', country: 'country' },
    })
  })
})

test('a country is named in the reader’s language', () => {
  expect(languages.map(language => countryName(language, 'DE'))).toEqual(['Saksa', 'Tyskland', 'Germany'])
  expect(countryName('fi', 'nowhere')).toBe('nowhere')
  expect(countries('fi').length).toBeGreaterThan(240)
  for (const language of languages) {
    for (const { code, name } of countries(language)) expect(name).not.toBe(code)
  }
})

test('a line is composed, trimmed, and free of what nobody sees', () => {
  expect(readLine('  A\u0308ija\u0308la\u0308 \n Oy ', 20)).toEqual({ ok: true, value: 'Äijälä Oy' })
  expect(readLine('👩‍👩‍👧', 5)).toEqual({ ok: true, value: '👩‍👩‍👧' })
  expect(readLine('a\u202eb', 20)).toEqual({ ok: false, problem: 'unseen-characters' })
  // Two people could have had names that nobody can tell apart, or one a name that nobody sees.
  for (const passed of ['\u00ad', '\u200e', '\u2060', '\u061c'])
    expect(readLine(`Ai${passed}no`, 20)).toEqual({ ok: true, value: 'Aino' })
  for (const unseen of ['\u3164', '\u{e0041}', '\u202e'])
    expect(readLine(`Aino${unseen}`, 20)).toEqual({ ok: false, problem: 'unseen-characters' })
  expect(readLine('\u200d\u200c', 20)).toEqual({ ok: false, problem: 'empty' })
  expect(readLine('\u0301', 20)).toEqual({ ok: false, problem: 'empty' })
  expect(readLine('علی\u200cرضا', 20)).toEqual({ ok: true, value: 'علی\u200cرضا' })
  expect(readLine('\ud800', 20)).toEqual({ ok: false, problem: 'unseen-characters' })
  expect(readLine('äää', 2)).toEqual({ ok: false, problem: 'too-long' })
  expect(readText('a\r\nb\tc', 20)).toEqual({ ok: true, value: 'a\nb\tc' })
  expect(readText('a\u0007', 20)).toEqual({ ok: false, problem: 'unseen-characters' })
})

test('whatever is typed, every reader answers, and what it took it takes again unchanged', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d+-]{5,14}[A-Y]?$/),
    fc.emailAddress(),
  )
  fc.assert(
    fc.property(typed, text => {
      const id = readIdentityCode(text, today)
      if (id.ok) expect(readIdentityCode(id.value.code, today)).toEqual(id)
      const business = readBusinessId(text)
      if (business.ok) expect(readBusinessId(business.value)).toEqual(business)
      const phone = readPhone(text)
      if (phone.ok) expect(readPhone(phone.value.e164)).toEqual(phone)
      const email = readEmail(text)
      if (email.ok) expect(readEmail(email.value.address)).toEqual(email)
      const line = readLine(text, 50)
      if (line.ok) expect(readLine(line.value, 50)).toEqual(line)
    }),
    { numRuns: 500 },
  )
})

test('every problem has its sentence in every language', () => {
  expect(languages.map(language => formatProblems(language).phone.extension)).toEqual([
    'Jätä alanumero pois.',
    'Lämna bort anknytningen.',
    'Leave the extension out of the number.',
  ])
})
