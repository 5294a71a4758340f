/** At night every organisation of a business id is compared with the public business register, each about once a month. */
import { setTimeout } from 'node:timers/promises'
import type { Host } from '#platform/capability'
import type { Job } from '#platform/jobs'
import { compareSome } from './ytj/compare-some.ts'

/** A part of a night's work every five minutes, so that no job lasts long: 6,000 in a night, 180,000 in a month. */
const most = 100
const restMs = 1_000

const comparing: Job<Host> = {
  name: 'organisations.compare-with-ytj',
  schedule: '*/5 22-23,0-2 * * *',
  async run(host) {
    await compareSome(host, { most, rest: () => setTimeout(restMs) })
  },
}

export const organisationsJobs = [comparing]
