/** What goes by itself each night: messages that nobody claimed, and words about nobody in particular whose term has ended. */
import type { Host } from '#platform/capability'
import { sql, transact } from '#platform/db'
import type { Job } from '#platform/jobs'
import { columnsWhere, heldUntilSql, type RecordDeclaration } from '#platform/privacy'
import { attachments, participations, tasks } from './personal-data.ts'

/** So long a message waits for somebody to say whom it concerns. */
export const waitingDays = 30
/** Mail servers try for some days; a message that comes once more after these is taken for a new one. */
const knownDays = 60

export const sweepInteractions: Job<Host> = {
  name: 'interactions.sweep',
  schedule: '50 1 * * *',
  run: async host => sweep(host),
}

export async function sweep({ house, register }: Pick<Host, 'house' | 'register'>): Promise<void> {
  const now = house.clock.now()
  const daysAgo = (days: number) => now.subtract({ hours: days * 24 }).toString()
  await transact(house.pool, register.id, async ({ db }) => {
    await db.deleteFrom('interactions.waiting').where('received_at', '<', daysAgo(waitingDays)).execute()
    await db.deleteFrom('interactions.received').where('received_at', '<', daysAgo(knownDays)).execute()
    const today = sql`${house.clock.today().toString()}::date`
    const isPast = (record: RecordDeclaration, column: string) =>
      sql`r.person_id is null and coalesce(${sql.raw(untilSql(record, column, register.definition))} < ${today}, true)`
    await sql`update interactions.participation r set subject = null, body = null
      where (subject is not null or body is not null) and ${isPast(participations, 'body')}`.execute(db)
    await sql`delete from interactions.attachment r where ${isPast(attachments, 'name')}`.execute(db)
    await sql`delete from interactions.task r where ${isPast(tasks, 'title')}`.execute(db)
  })
}

/** The term of free text, which runs whether or not anybody was named. */
function untilSql(
  record: RecordDeclaration,
  name: string,
  definition: Host['register']['definition'],
): string {
  const column = columnsWhere(record, ['about']).find(([each]) => each === name)?.[1]
  if (column === undefined) throw new Error(`${record.table} has no ${name}.`)
  return heldUntilSql(record, column, definition, 'term')
}
