/** Looks are sealed into the chain every ten minutes, and the whole chain is walked every night. */
import { sealReads } from '#platform/audit'
import type { Host } from '#platform/capability'
import { transact } from '#platform/db'
import type { Job } from '#platform/jobs'
import { perform } from '#platform/operation'
import { checkLog } from './operations/check.ts'

const sealing: Job<Host> = {
  name: 'audit.seal-reads',
  schedule: '*/10 * * * *',
  async run({ house, register }) {
    await transact(house.pool, register.id, ({ db }) => sealReads(db, house.clock.now()))
  },
}

const checking: Job<Host> = {
  name: 'audit.check-nightly',
  schedule: '15 1 * * *',
  async run({ house, caller }) {
    await perform(house, checkLog, caller, {})
  },
}

export const auditJobs = [sealing, checking]
