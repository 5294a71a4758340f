/** What happens without anybody asking: letters leave, and what has run out is swept away. */
import type { Host } from '#platform/capability'
import { transact } from '#platform/db'
import { readId } from '#platform/ids'
import type { Job } from '#platform/jobs'
import { blankClosedLetters, deliverLetter, deliverWaiting, deliveryJob } from '#platform/mail'

const deliver: Job<Host> = {
  name: deliveryJob,
  async run(host, payload) {
    const message = readId(payload.message)
    if (message !== undefined) await deliverLetter(host, message)
  },
}

/** A mail server that came later, or that was away for days, gets what still waits. */
const deliverRest: Job<Host> = {
  name: 'mail.deliver-waiting',
  schedule: '*/15 * * * *',
  run: async host => deliverWaiting(host),
}

const sweep: Job<Host> = {
  name: 'staff.sweep',
  schedule: '20 1 * * *',
  async run(host) {
    await sweepStaff(host)
    await blankClosedLetters(host)
  },
}

/** Sessions, links, challenges and counts of failures that no longer say anything. */
export async function sweepStaff({ house, register }: Pick<Host, 'house' | 'register'>): Promise<void> {
  const now = house.clock.now().toString()
  const yesterday = house.clock.now().subtract({ hours: 24 }).toString()
  await transact(house.pool, register.id, async ({ db }) => {
    await db.deleteFrom('staff.session').where('expires_at', '<', now).execute()
    await db.deleteFrom('staff.challenge').where('expires_at', '<', now).execute()
    await db.deleteFrom('staff.link').where('expires_at', '<', now).execute()
    await db.deleteFrom('staff.attempt').where('since', '<', yesterday).execute()
  })
}

export const staffJobs: readonly Job<Host>[] = [deliver, deliverRest, sweep]
