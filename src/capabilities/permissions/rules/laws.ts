/**
 * The law of direct marketing as dated data: which section governs a channel and an aim on a day, and whether it wants a
 * permission first or lets us until it is forbidden. `permissions.law_of` says the same in SQL; a test walks both.
 */
import { Temporal } from '#platform/clock'
import { type Aim, type Channel, channels } from '../schema.ts'

export type LawKey = 'svpl-200' | 'svpl-201' | 'hetil-30' | 'gdpr-21'

export type Law = Readonly<{
  key: LawKey
  channels: readonly Channel[]
  aims: readonly Aim[]
  wants: 'permission' | 'no-prohibition'
  /** First and last day in force. */
  since: string
  until: string | undefined
}>

const selling = ['direct-advertising', 'distance-selling', 'direct-marketing'] as const

export const laws: readonly Law[] = [
  // Act on Electronic Communications Services 917/2014, 200 §: consent first, except an existing customer (3 mom.) and, as the
  // authorities read 202 §, a named employee by e-mail whose duties are what it is about.
  {
    key: 'svpl-200',
    channels: ['email', 'sms'],
    aims: selling,
    wants: 'permission',
    since: '2015-01-01',
    until: undefined,
  },
  // The same Act, 201 §: other direct marketing is allowed until it is forbidden.
  {
    key: 'svpl-201',
    channels: ['phone', 'post'],
    aims: selling,
    wants: 'no-prohibition',
    since: '2015-01-01',
    until: undefined,
  },
  // Research sells nothing: only the right to forbid governs it. Personal Data Act 523/1999, 30 §, and then the GDPR.
  {
    key: 'hetil-30',
    channels,
    aims: ['research'],
    wants: 'no-prohibition',
    since: '1999-06-01',
    until: '2018-05-24',
  },
  {
    key: 'gdpr-21',
    channels,
    aims: ['research'],
    wants: 'no-prohibition',
    since: '2018-05-25',
    until: undefined,
  },
]

/** Undefined before any law that we know: then nothing is sent. */
export const lawOf = (channel: Channel, aim: Aim, day: Temporal.PlainDate): Law | undefined =>
  laws.find(
    law =>
      law.channels.includes(channel) &&
      law.aims.includes(aim) &&
      Temporal.PlainDate.compare(law.since, day) <= 0 &&
      (law.until === undefined || Temporal.PlainDate.compare(day, law.until) <= 0),
  )
