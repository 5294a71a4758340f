/** Asks the public business register of one organisation and writes down what differs. No transaction is open while it answers. */
import { Temporal } from '#platform/clock'
import { ask, type Caller, type House, perform } from '#platform/operation'
import { noteYtjAnswer } from '../operations/note-ytj-answer.ts'
import { recordComparison } from '../operations/record-comparison.ts'
import { getYtjState } from '../queries/get-ytj-state.ts'
import type { Answer, Question, Ytj } from './ask-ytj.ts'

type Compared = Readonly<{ id: string; businessId: string }>

export type Outcome = 'same' | 'differs' | 'unknown' | 'throttled' | 'away' | 'unreadable' | 'overtaken'

/** Refused as `stale` when it has another business id by the time of the answer. */
export async function compareWithYtj(
  house: House,
  caller: Caller,
  ytj: Ytj,
  { id, businessId }: Compared,
): Promise<Outcome> {
  const answer = await askPolitely(house, caller, ytj, { businessId })
  if (answer.kind === 'throttled' || answer.kind === 'away') return answer.kind
  const found = answer.kind === 'found' ? answer.companies : undefined
  const company = found && (found.find(each => each.businessId === businessId) ?? null)
  const { differences } = await perform(house, recordComparison, caller, {
    organisation: id,
    businessId,
    ...(company !== undefined && { company }),
  })
  if (company === undefined) return 'unreadable'
  if (company === null) return 'unknown'
  return differences > 0 ? 'differs' : 'same'
}

/** Does not ask while the register wants to be left alone, and remembers what it said. */
export async function askPolitely(
  house: House,
  caller: Caller,
  ytj: Ytj,
  question: Question,
): Promise<Answer> {
  const { pausedUntil } = await ask(house, getYtjState, caller, {})
  if (pausedUntil !== null) return { kind: 'throttled', until: Temporal.Instant.from(pausedUntil) }
  const answer = await ytj.ask(question)
  await perform(house, noteYtjAnswer, caller, {
    answer: answer.kind,
    ...(answer.kind === 'throttled' && { until: answer.until.toString() }),
  })
  return answer
}
