/** The decision about one person, rule by rule. */
import { expect, test } from 'vitest'
import { Temporal } from '#platform/clock'
import type { Deed } from '../schema.ts'
import { type Facts, type LedgerEntry, mayContact, type Question } from './may-contact.ts'

const at = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`)

const nobody: Facts = { person: 'here', points: [], roles: [], entries: [] }
const email = { id: 'a', kind: 'email', state: 'verified', preferred: true } as const
const phone = { id: 'b', kind: 'phone', state: 'verified', preferred: true } as const

let nth = 0
const said = (what: Deed, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: String(++nth).padStart(4, '0'),
  contact: null,
  what,
  channel: 'email',
  purpose: 'direct-marketing',
  topic: null,
  restsOn: null,
  ends: null,
  at: at('2026-02-01').toString(),
  ...more,
})

const answerTo = (facts: Partial<Facts>, question: Partial<Question> = {}) =>
  mayContact(
    { ...nobody, points: [email, phone], ...facts },
    { channel: 'email', purpose: 'direct-marketing', at: at('2026-03-02'), ...question },
  )
const codes = (...given: Parameters<typeof answerTo>) => answerTo(...given).reasons.map(({ code }) => code)

test('nobody is written to without a permission, and anybody is called and sent letters until they forbid it', () => {
  expect(answerTo({})).toMatchObject({ may: false, reasons: [{ code: 'no-consent' }, { code: 'svpl-200' }] })
  expect(answerTo({}, { channel: 'sms' }).may).toBe(false)
  expect(answerTo({}, { channel: 'phone' })).toMatchObject({
    may: true,
    contact: 'b',
    reasons: [{ code: 'not-forbidden' }, { code: 'svpl-201' }],
  })
  expect(codes({}, { channel: 'post' })).toEqual(['no-address'])
})

test('a consent opens its own way and purpose, and no other', () => {
  const entries = [said('consent')]
  expect(answerTo({ entries }).may).toBe(true)
  expect(answerTo({ entries }, { channel: 'sms' }).may).toBe(false)
  expect(answerTo({ entries }, { purpose: 'distance-selling' }).may).toBe(false)
  const topical = [said('consent', { topic: 'safety' })]
  expect(answerTo({ entries: topical }).may).toBe(false)
  expect(answerTo({ entries: topical }, { topic: 'safety' }).may).toBe(true)
})

test('a prohibition beats whatever was said before and after it, until it is lifted', () => {
  const no = said('prohibition', { channel: 'any', purpose: 'any', at: at('2026-02-10').toString() })
  const entries = [said('consent'), no, said('consent', { at: at('2026-02-20').toString() })]
  expect(answerTo({ entries })).toMatchObject({
    may: false,
    reasons: [{ code: 'forbidden', entry: no.id, on: '2026-02-10' }, { code: 'gdpr-21' }],
  })
  expect(answerTo({ entries }, { at: at('2026-02-05') }).may).toBe(true)
  const lifted = [...entries, said('lifting', { ends: no.id, at: at('2026-03-01').toString() })]
  expect(answerTo({ entries: lifted }).may).toBe(true)
  expect(answerTo({ entries: lifted }, { at: at('2026-02-28') }).may).toBe(false)
})

test('a prohibition of one address leaves the others, and of one subject the others', () => {
  const other = { ...email, id: 'c', preferred: false }
  const entries = [said('consent'), said('prohibition', { contact: 'a', channel: 'any', purpose: 'any' })]
  expect(answerTo({ entries }).may).toBe(false)
  expect(answerTo({ entries, points: [email, other] })).toMatchObject({ may: true, contact: 'c' })
  const topical = [said('consent'), said('prohibition', { topic: 'safety' })]
  expect(answerTo({ entries: topical }).may).toBe(true)
  expect(answerTo({ entries: topical }, { topic: 'safety' }).may).toBe(false)
})

test('a permission taken back says whether anything else remains', () => {
  const back = said('withdrawal', { channel: 'any', purpose: 'any', at: at('2026-02-10').toString() })
  expect(codes({ entries: [said('consent'), back] })).toEqual(['withdrawn', 'no-other-basis', 'svpl-200'])
  const bought = said('existing-customer', { contact: 'a' })
  expect(codes({ entries: [said('consent'), back, bought] })).toEqual([
    'existing-customer',
    'withdrawn',
    'svpl-200',
  ])
})

test('an employee is written to by e-mail while the role lasts, and never by text message', () => {
  const roles = [{ id: 'r', since: '2020-01-01', until: '2026-03-15' }]
  const entries = [said('b2b-role', { restsOn: 'r' }), said('b2b-role', { restsOn: 'r', channel: 'sms' })]
  expect(answerTo({ entries, roles }).may).toBe(true)
  expect(answerTo({ entries, roles }, { at: at('2026-03-16') }).may).toBe(false)
  expect(answerTo({ entries, roles }, { channel: 'sms' }).may).toBe(false)
  expect(answerTo({ entries, roles: [] }).may).toBe(false)
})

test('who asked to be forgotten, and an address that does not work, are left in peace whatever was allowed', () => {
  const entries = [said('consent')]
  expect(codes({ entries, person: 'withheld' })).toEqual(['withheld'])
  expect(codes({ entries, points: [{ ...email, state: 'unreachable' }] })).toEqual(['unreachable'])
})
