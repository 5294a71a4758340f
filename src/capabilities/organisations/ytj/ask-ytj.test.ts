/** The public business register as it answers, as it is documented to, and as servers do when they have a bad day. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testClock } from '#platform/clock'
import { businessRegister, company } from '../../../../tests/support/business-register.ts'
import { openYtj } from './ask-ytj.ts'

const clock = testClock('2026-03-02T07:00:00Z')

let register: Awaited<ReturnType<typeof businessRegister>>
beforeAll(async () => {
  register = await businessRegister([
    company({
      businessId: '0112038-9',
      name: 'Hämärän Koulutus Oy',
      formerName: 'Vanha Nimi Oy',
      street: 'Satukuja',
      buildingNumber: '4',
      postCode: '00530',
      line: 'Aikuiskoulutus',
      website: 'www.hamara.example',
    }),
    company({ businessId: '1572860-0', name: 'Hämärän Katto Oy', endDate: '2020-05-31' }),
  ])
})
afterEach(() => register.says())
afterAll(() => register.close())

const ytj = (timeoutMs = 2_000) => openYtj(register.url, clock, { timeoutMs })
const ask = (question: Parameters<ReturnType<typeof openYtj>['ask']>[0]) => ytj().ask(question)

describe('A company', () => {
  test('is read by its business id: the name of today, the place where it is, the codes in words', async () => {
    expect(await ask({ businessId: '0112038-9' })).toEqual({
      kind: 'found',
      total: 1,
      companies: [
        {
          businessId: '0112038-9',
          name: 'Hämärän Koulutus Oy',
          companyForm: { fi: 'Osakeyhtiö', sv: 'Aktiebolag', en: 'Limited company' },
          lineOfBusiness: { fi: 'Aikuiskoulutus' },
          street: 'Satukuja 4',
          postalCode: '00530',
          town: { fi: 'HELSINKI', sv: 'HELSINGFORS' },
          country: 'FI',
          website: 'https://www.hamara.example',
          endedOn: null,
        },
      ],
    })
  })

  test('that has no address of its own but a box is written to its box', async () => {
    const answer = await ask({ businessId: '1572860-0' })
    expect(answer).toMatchObject({
      companies: [{ street: 'PL 12', postalCode: '00101', endedOn: '2020-05-31' }],
    })
  })

  test('is sought by a name with ä in it, and all that have it are told', async () => {
    expect(await ask({ name: 'hämärä' })).toMatchObject({ kind: 'found', total: 2 })
    expect(register.asked.at(-1)?.get('name')).toBe('hämärä')
  })

  test('that the register does not know is not found, whichever way it says so', async () => {
    expect(await ask({ businessId: '2331972-7' })).toEqual({ kind: 'found', companies: [], total: 0 })
    register.says({ status: 404 })
    expect(await ask({ businessId: '2331972-7' })).toEqual({ kind: 'found', companies: [], total: 0 })
  })
})

describe('What is not documented', () => {
  const says = (companies: unknown) => register.says({ body: JSON.stringify({ totalResults: 1, companies }) })

  test('is passed over: codes, types and fields that nobody knew', async () => {
    says([
      {
        businessId: { value: '0112038-9' },
        names: [{ name: 'Outo Oy', type: 77, novelty: {} }, 'not a name', null],
        companyForms: [{ type: 'UUSI', descriptions: 'a text' }],
        mainBusinessLine: 5,
        addresses: [{ type: 9, street: 17, postOffices: null }, 3],
        website: [],
        endDate: 'yesterday',
        surprises: true,
      },
    ])
    expect(await ask({ businessId: '0112038-9' })).toMatchObject({
      companies: [
        { name: 'Outo Oy', companyForm: {}, lineOfBusiness: {}, street: '17', endedOn: null, website: null },
      ],
    })
  })

  test('is no company where it has neither name nor id', async () => {
    says([
      { names: [{ name: 'Nimetön Oy' }] },
      { businessId: { value: '1234567-8' }, names: [{ name: 'X' }] },
      1,
    ])
    expect(await ask({ name: 'x' })).toMatchObject({ kind: 'found', companies: [] })
  })

  test.each(['', '<html>busy</html>', '[]', '{"companies":{}}', 'null', '{"companies":'])(
    'as a whole is unreadable: %s',
    async body => {
      register.says({ body })
      expect(await ask({ name: 'x' })).toEqual({ kind: 'unreadable' })
    },
  )

  test('is not read beyond five million bytes', async () => {
    register.says({ body: `{"companies":["${'a'.repeat(5_000_000)}"]}` })
    expect(await ask({ name: 'x' })).toEqual({ kind: 'unreadable' })
  })

  test('is unreadable as another status, or a redirect to another place', async () => {
    register.says({ status: 500 })
    expect(await ask({ name: 'x' })).toEqual({ kind: 'unreadable' })
    register.says({ status: 302, headers: { location: 'http://169.254.169.254/' } })
    expect(await ask({ name: 'x' })).toEqual({ kind: 'unreadable' })
  })
})

describe('A register that does not answer', () => {
  test('is away when it is silent, hangs up or is not there', async () => {
    register.says('silence')
    expect(await ytj(100).ask({ name: 'x' })).toEqual({ kind: 'away' })
    register.says('hangs-up')
    expect(await ask({ name: 'x' })).toEqual({ kind: 'away' })
    expect(await openYtj('http://127.0.0.1:1/v3', clock).ask({ name: 'x' })).toEqual({ kind: 'away' })
  })

  test.each([
    ['120', '2026-03-02T07:02:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 GMT', '2026-03-02T08:00:00Z'],
    ['99999999', '2026-03-03T07:00:00Z'],
    ['soon', '2026-03-02T07:05:00Z'],
    ['', '2026-03-02T07:05:00Z'],
  ])('is left alone as long as it says: %s', async (retryAfter, until) => {
    register.says({ status: 429, headers: { 'retry-after': retryAfter } })
    const answer = await ask({ name: 'x' })
    expect(answer.kind === 'throttled' && answer.until.toString()).toBe(until)
  })
})
