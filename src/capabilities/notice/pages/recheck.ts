/** When what is shown was found too long ago, the work is given to a job; the page does not wait for it. */
import { systemActor } from '#platform/auth'
import type { Here } from '#platform/http'
import { perform } from '#platform/operation'
import { checkEveryMinutes } from '../jobs.ts'
import { requestCheck } from '../operations/request-check.ts'
import type { Standings } from './promise-notes.tsx'

export async function recheckIfOld(here: Here, { checkedAt }: Standings): Promise<void> {
  const old = here.house.clock.now().subtract({ minutes: checkEveryMinutes }).epochMilliseconds
  if (checkedAt !== undefined && checkedAt.epochMilliseconds > old) return
  await perform(here.house, requestCheck, { ...here.caller, actor: systemActor }, {})
}
