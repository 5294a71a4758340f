/** One cell by what its column means: total over the targets, so that a new one does not compile until it is read. */
import { readContactPoint } from '#capabilities/people'
import type { Temporal } from '#platform/clock'
import {
  readBusinessId,
  readEmail,
  readIdentityCode,
  readLine,
  readPhone,
  readWebsite,
} from '#platform/formats'
import type { Target } from '../recognise/targets.ts'
import { type Cell, type Draft, keepJoined, keepOne, keepRead, refuse, warn } from './draft.ts'
import { readForbidden, readPermission, readYes } from './read-answer.ts'
import { readCountry } from './read-country.ts'
import { readDay } from './read-day.ts'
import { addPoint, readEmails } from './read-emails.ts'
import { readLanguage } from './read-language.ts'
import type { Channel } from './row.ts'

export type RowOptions = Readonly<{ today: Temporal.PlainDate }>

type ReadCell = (draft: Draft, cell: Cell, options: RowOptions) => void

/** The column widths are those of people.person, people.role and organisations.organisation. */
const line =
  (max: number): ReadCell =>
  (draft, cell) => {
    const read = readLine(cell.text, max)
    if (read.ok || read.problem !== 'empty') keepRead(draft, cell, 'text', read)
  }

const lines =
  (between: string, max: number): ReadCell =>
  (draft, cell) => {
    const read = readLine(cell.text, max)
    if (read.ok || read.problem !== 'empty') keepJoined(draft, cell, read, { between, max })
  }

/** An address in a column of names is no name, and none is made of it (R17). */
const name =
  (read: ReadCell): ReadCell =>
  (draft, cell, options) =>
    cell.text.includes('@') ? warn(draft, cell, 'address-as-name') : read(draft, cell, options)

const phone: ReadCell = (draft, cell) => {
  const read = readContactPoint({ kind: 'phone', value: dialled(cell.text) })
  if (read.ok) addPoint(draft.phones, { value: read.columns.value ?? '', key: read.columns.comparison_key })
  else refuse(draft, cell, read.problems[0]?.problem ?? 'phone.shape')
}

/** A program for tables sets an apostrophe before a plus, so that the number is not counted with. */
const dialled = (text: string): string => text.trim().replace(/^'(?=\+)/, '')

const country: ReadCell = (draft, cell) => {
  const code = readCountry(cell.text)
  if (code !== undefined) return keepOne(draft, cell, code)
  // That there was one is remembered: an address in an unknown country is no Finnish address.
  draft.columns[cell.target] = cell.column
  warn(draft, cell, 'country-unknown')
}

const language: ReadCell = (draft, cell) => {
  const known = readLanguage(cell.text)
  if (known === undefined) warn(draft, cell, 'language-unknown')
  else keepOne(draft, cell, known)
}

const identityCode: ReadCell = (draft, cell, { today }) => {
  const read = readIdentityCode(cell.text, today)
  keepRead(draft, cell, 'identityCode', read.ok ? { ok: true, value: read.value.code } : read)
}

const birthDate: ReadCell = (draft, cell, { today }) => {
  const read = readDay(cell.text, today)
  if (read.ok) keepOne(draft, cell, read.value)
  else refuse(draft, cell, read.problem)
}

const isContact: ReadCell = (draft, cell) => {
  const answer = readYes(cell.text)
  if (answer === undefined) return warn(draft, cell, 'not-yes-or-no')
  draft.isContact = answer
  draft.columns['is-contact'] = cell.column
}

/** What may be a prohibition and can't be read keeps the row out: to lose one would be worse than to mend the row (R1). */
const forbidden =
  (read: typeof readForbidden, channel: Channel): ReadCell =>
  (draft, cell) => {
    const said = read(cell.text)
    if (said === undefined) return refuse(draft, cell, 'not-yes-or-no')
    if (said === 'forbidden' && !draft.channels.includes(channel)) draft.channels.push(channel)
  }

export const readCell: Readonly<Record<Target, ReadCell>> = {
  'given-names': name(lines(' ', 120)),
  'family-name': name(line(120)),
  'full-name': name(line(240)),
  'call-name': name(line(60)),
  language,
  email: readEmails,
  phone,
  street: lines(' ', 120),
  'postal-code': line(12),
  town: line(80),
  country,
  'birth-date': birthDate,
  'identity-code': identityCode,
  position: line(120),
  duties: lines(', ', 300),
  'is-contact': isContact,
  'organisation-name': line(200),
  'business-id': (draft, cell) => keepRead(draft, cell, 'businessId', readBusinessId(cell.text)),
  'organisation-street': lines(' ', 120),
  'organisation-postal-code': line(12),
  'organisation-town': line(80),
  'organisation-country': country,
  'organisation-email': (draft, cell) => {
    const read = readEmail(cell.text)
    keepRead(draft, cell, 'email', read.ok ? { ok: true, value: read.value.address } : read)
  },
  'organisation-phone': (draft, cell) => {
    const read = readPhone(dialled(cell.text))
    keepRead(draft, cell, 'phone', read.ok ? { ok: true, value: read.value.e164 } : read)
  },
  'organisation-website': (draft, cell) => keepRead(draft, cell, 'website', readWebsite(cell.text)),
  'prohibition-any': forbidden(readForbidden, 'any'),
  'prohibition-email': forbidden(readForbidden, 'email'),
  'prohibition-sms': forbidden(readForbidden, 'sms'),
  'prohibition-phone': forbidden(readForbidden, 'phone'),
  'prohibition-post': forbidden(readForbidden, 'post'),
  'permission-refused-any': forbidden(readPermission, 'any'),
  'permission-refused-email': forbidden(readPermission, 'email'),
  'permission-refused-sms': forbidden(readPermission, 'sms'),
  'permission-refused-phone': forbidden(readPermission, 'phone'),
  'permission-refused-post': forbidden(readPermission, 'post'),
}
