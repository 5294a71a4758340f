/** Has the promises checked soon, by whichever process takes the work; asked twice, it is done once. */
import { z } from 'zod'
import { enqueueJobs } from '#platform/jobs'
import { operation } from '#platform/operation'

export const checkJobName = 'notice.check-promises'

export const requestCheck = operation({
  name: 'notice.request-check',
  may: 'notice:check',
  for: 'accountability',
  takes: z.strictObject({}),
  refuses: [],
  async run({ db, register }) {
    await enqueueJobs(db, [
      { name: checkJobName, payload: { register: register.key }, onceBy: `${checkJobName}:${register.key}` },
    ])
  },
})
