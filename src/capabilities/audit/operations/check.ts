/** Walks the whole chain, and writes down what it found: a check that nobody can show was never made. */
import { z } from 'zod'
import { checkedFact, verifyChain } from '#platform/audit'
import { operation } from '#platform/operation'
import { type LogState, stateShape } from '../queries/get-state.ts'

export const checkLog = operation({
  name: 'audit.check',
  may: 'audit:check',
  for: 'accountability',
  takes: z.strictObject({}),
  gives: stateShape,
  refuses: [],
  async run({ db, clock, note }): Promise<LogState> {
    const { entries, readsSealed, brokenAt = null, brokenReadsAt = null } = await verifyChain(db)
    const found = { entries, readsSealed, brokenAt, brokenReadsAt }
    note(checkedFact, found)
    return { checkedAt: clock.now().toString(), ...found }
  },
})
