/** The promises are checked every ten minutes, and when somebody asks. */
import type { Host } from '#platform/capability'
import type { Job } from '#platform/jobs'
import { checkPromises } from './check-promises.ts'
import { checkJobName } from './operations/request-check.ts'

export const checkEveryMinutes = 10

export const noticeJobs: readonly Job<Host>[] = [
  {
    name: checkJobName,
    schedule: `*/${checkEveryMinutes} * * * *`,
    async run({ house, capabilities, caller }) {
      await checkPromises(house, capabilities, caller)
    },
  },
]
