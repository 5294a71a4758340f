/**
 * Goes through the organisations that are due, slowly, and stops where the public business register does not answer. Where it
 * went on is where it goes on next: each organisation asked about is due no more.
 */
import type { Host } from '#platform/capability'
import { ask, Refused } from '#platform/operation'
import { listDueForYtj } from '../queries/list-due-for-ytj.ts'
import { compareWithYtj, type Outcome } from './compare-with-ytj.ts'
import { ytjOf } from './ytj-of.ts'

export type Pace = Readonly<{
  /** How many at one time. */
  most: number
  /** Called between two askings. */
  rest(): Promise<void>
}>

/** In a row: then it is not one company that can't be read, but the register. */
const unreadableMax = 3

/** Answers what became of each. */
export async function compareSome(host: Host, { most, rest }: Pace): Promise<readonly Outcome[]> {
  const { house, caller, register } = host
  const ytj = ytjOf(house, register)
  if (ytj === undefined) return []
  const due = await ask(house, listDueForYtj, caller, { limit: most })
  const outcomes: Outcome[] = []
  for (const each of due) {
    if (outcomes.length > 0) await rest()
    const outcome = await unlessOvertaken(compareWithYtj(house, caller, ytj, each))
    outcomes.push(outcome)
    if (outcome === 'throttled' || outcome === 'away') break
    if (outcomes.slice(-unreadableMax).filter(last => last === 'unreadable').length === unreadableMax) break
  }
  return outcomes
}

/** Somebody who changed the business id meanwhile made it due again: there is nothing to write down, and the next one waits. */
async function unlessOvertaken(comparing: Promise<Outcome>): Promise<Outcome> {
  try {
    return await comparing
  } catch (error) {
    if (error instanceof Refused) return 'overtaken'
    throw error
  }
}
