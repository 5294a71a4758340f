/** Wishes to be forgotten go on by themselves: each night, what the law no longer keeps is let go. */
import type { Host } from '#platform/capability'
import { transact } from '#platform/db'
import type { Job } from '#platform/jobs'
import { perform } from '#platform/operation'
import { resumeErasure } from './operations/resume-erasure.ts'
import { listDueWishes } from './queries/find-open-wish.ts'

const atATime = 200
const firstId = '00000000-0000-0000-0000-000000000000'

/** In Helsinki half past midnight in winter and half past one in summer: the day has changed either way. */
export const resumeErasures: Job<Host> = {
  name: 'requests.resume-erasures',
  schedule: '30 22 * * *',
  async run({ house, register, caller }) {
    const today = house.clock.today().toString()
    let failed = 0
    for (let after = firstId; ; ) {
      const due = await transact(house.pool, register.id, ({ db }) =>
        listDueWishes(db, { today, after, limit: atATime }),
      )
      for (const erasure of due) {
        // One transaction each: a wish that fails holds up no other.
        await perform(house, resumeErasure, caller, { erasure }).catch(error => {
          failed += 1
          house.log.fault(error, { event: 'requests.resume-failed' })
        })
      }
      const last = due.at(-1)
      if (last === undefined || due.length < atATime) break
      after = last
    }
    if (failed > 0) throw new Error('Some erasures could not go on.')
  },
}
