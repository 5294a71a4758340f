/**
 * The one decision before any message: may this person be contacted so, for this, now? A prohibition beats everything; what
 * the law wants comes next; every answer has its reasons in their order. `permissions.may_contact` says the same of many
 * people in SQL, and a property test holds the two together.
 */
import { defaultZone, Temporal } from '#platform/clock'
import type { Aim, Channel, Deed } from '../schema.ts'
import { type LawKey, lawOf } from './laws.ts'

export type LedgerEntry = Readonly<{
  id: string
  contact: string | null
  what: Deed
  channel: Channel | 'any'
  purpose: Aim | 'any'
  topic: string | null
  restsOn: string | null
  ends: string | null
  /** An instant, as ISO text. */
  at: string
}>

export type Facts = Readonly<{
  /** `withheld`: asked to be forgotten, and only what a law keeps is left. */
  person: 'here' | 'withheld' | 'unknown'
  points: readonly Readonly<{
    id: string
    kind: 'email' | 'phone' | 'post'
    state: string
    preferred: boolean
  }>[]
  roles: readonly Readonly<{ id: string; since: string; until: string | null }>[]
  entries: readonly LedgerEntry[]
}>

export type Question = Readonly<{
  channel: Channel
  purpose: Aim
  topic?: string | undefined
  at: Temporal.Instant
}>

export const yesCodes = ['consent', 'existing-customer', 'b2b-role', 'not-forbidden'] as const
export const noCodes = [
  'unknown',
  'withheld',
  'forbidden',
  'no-address',
  'unreachable',
  'no-law',
  'withdrawn',
  'no-consent',
] as const
type Because = (typeof yesCodes)[number] | (typeof noCodes)[number]
/** `no-other-basis` follows a consent that was withdrawn; a law closes the list. */
export type ReasonCode = Because | 'no-other-basis' | LawKey

/** `on`: the day on which the entry was said. */
export type Reason = Readonly<{ code: ReasonCode; entry?: string; on?: string }>

/** `contact`: the contact point to use, or the one that the reasons are about. The first reason decides. */
export type Answer = Readonly<{ may: boolean; contact: string | undefined; reasons: readonly Reason[] }>

type Point = Facts['points'][number]

export function mayContact(facts: Facts, question: Question): Answer {
  const kind = question.channel === 'sms' ? 'phone' : question.channel
  const points = facts.points
    .filter(point => point.kind === kind)
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred) || (a.id < b.id ? -1 : 1))
  const answers = (points.length === 0 ? [undefined] : points).map(point => answerAt(facts, question, point))
  return answers.find(({ may }) => may) ?? (answers[0] as Answer)
}

function answerAt(facts: Facts, question: Question, point: Point | undefined): Answer {
  const answer = (...reasons: Reason[]): Answer => ({
    may: (yesCodes as readonly string[]).includes(reasons[0]?.code ?? ''),
    contact: point?.id,
    reasons,
  })
  if (facts.person !== 'here') return answer({ code: facts.person })
  const entries = concerning(facts.entries, question, point)
  const forbidden = entries.filter(({ what }) => what === 'prohibition')
  if (forbidden.length > 0)
    return answer(...forbidden.map(entry => reasonOf('forbidden', entry)), { code: 'gdpr-21' })
  if (point === undefined) return answer({ code: 'no-address' })
  if (point.state === 'unreachable') return answer({ code: 'unreachable' })
  const law = lawOf(question.channel, question.purpose, dayOf(question.at))
  if (law === undefined) return answer({ code: 'no-law' })
  if (law.wants === 'no-prohibition') return answer({ code: 'not-forbidden' }, { code: law.key })
  const said = entries.find(({ what }) => what === 'consent' || what === 'withdrawal')
  if (said?.what === 'consent') return answer(reasonOf('consent', said), { code: law.key })
  // A consent that was withdrawn leaves the question whether anything else allows it (GDPR 17(1)(b)).
  const withdrawn = said === undefined ? [] : [reasonOf('withdrawn', said)]
  const other = otherBasis(entries, facts, question)
  if (other !== undefined) return answer(other, ...withdrawn, { code: law.key })
  return said === undefined
    ? answer({ code: 'no-consent' }, { code: law.key })
    : answer(...withdrawn, { code: 'no-other-basis' }, { code: law.key })
}

/** What counts for the question: said by then, not ended by then, and wide enough; the latest first. */
function concerning(
  entries: Facts['entries'],
  { channel, purpose, topic, at }: Question,
  point: Point | undefined,
): readonly LedgerEntry[] {
  const said = entries.filter(entry => Temporal.Instant.compare(entry.at, at) <= 0)
  const ended = new Set(said.map(({ ends }) => ends))
  return said
    .filter(
      entry =>
        entry.what !== 'lifting' &&
        !ended.has(entry.id) &&
        (entry.channel === channel || entry.channel === 'any') &&
        (entry.purpose === purpose || entry.purpose === 'any') &&
        (entry.topic === null || entry.topic === topic) &&
        (entry.contact === null || entry.contact === point?.id),
    )
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at) || (a.id < b.id ? 1 : -1))
}

/** Neither can be widened: a customer's address is the one that was given, an employee's e-mail goes with the role. */
function otherBasis(
  entries: readonly LedgerEntry[],
  { roles }: Facts,
  { channel, at }: Question,
): Reason | undefined {
  const customer = entries.find(({ what }) => what === 'existing-customer')
  if (customer !== undefined) return reasonOf('existing-customer', customer)
  if (channel !== 'email') return undefined
  const day = dayOf(at).toString()
  const running = roles.filter(({ since, until }) => since <= day && (until === null || day <= until))
  const role = entries.find(
    ({ what, restsOn }) => what === 'b2b-role' && running.some(({ id }) => id === restsOn),
  )
  return role === undefined ? undefined : reasonOf('b2b-role', role)
}

const reasonOf = (code: ReasonCode, { id, at }: LedgerEntry): Reason => ({
  code,
  entry: id,
  on: dayOf(Temporal.Instant.from(at)).toString(),
})

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(defaultZone).toPlainDate()
