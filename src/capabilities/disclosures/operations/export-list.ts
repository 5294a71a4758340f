/**
 * Takes a list out: writes down who takes which columns of whom, for what and to whom. The file is written afterwards and
 * only from what was written down here, so nobody stands in a file who does not stand in its record; a download that breaks
 * off stays recorded. Nothing goes away by it: letting data go never waits for anybody's download.
 */
import { z } from 'zod'
import type { AnyList } from '#platform/capability'
import { sql } from '#platform/db'
import { idOf, newId } from '#platform/ids'
import { type OperationContext, operation, readInput } from '#platform/operation'
import { findListFor } from '../rules/find-list.ts'
import { judgeRecipient } from '../rules/judge-recipient.ts'
import { type DisclosureRow, formats } from '../schema.ts'

/** What one file may hold; and what a workbook may, which is made in memory. */
export const rowsMax = 1_000_000
export const sheetRowsMax = 100_000

const key = z.string().max(60)

export const exportList = operation({
  name: 'disclosures.export',
  may: 'disclosures:export',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    list: key,
    /** As the list's own page narrows it. */
    filter: z.record(z.string().max(40), z.string().max(200)).default({}),
    columns: z.array(key).max(60),
    /** A recipient of the definition, or `inside`. */
    recipient: key,
    format: z.enum(formats),
  }),
  gives: z.object({ id: idOf('dis') }),
  refuses: ['nothing-listed', 'list-too-long', 'safeguard-lapsed'],
  async run(context, { list: listKey, filter, columns, recipient, format }) {
    const { db, clock, actor, purpose, refuse, note } = context
    const list = findListFor(context, listKey)
    const asked: unknown = readInput(list.filter, filter)
    assertRecipient(context, recipient)
    const row = {
      id: newId<'disclosure'>(clock),
      given_at: clock.now().toString(),
      actor_kind: actor.kind as DisclosureRow['actor_kind'],
      actor_id: actor.id,
      purpose,
      recipient,
      list: list.key,
      columns: columnsOf(context, list, columns, format).map(each => `${list.key}.${each}`),
      format,
    }
    const subjects = await recordSubjects(context, list, asked, row)
    if (subjects === 0) refuse('nothing-listed')
    await db
      .insertInto('disclosures.disclosure')
      .values({ ...row, subjects })
      .execute()
    note('disclosures.given', { disclosure: row.id, list: list.key, recipient, purpose, format, subjects })
    return { id: row.id as string }
  },
})

type Context = OperationContext<'list-too-long' | 'nothing-listed' | 'safeguard-lapsed'>

function assertRecipient({ register, clock, purpose, refuse }: Context, recipient: string): void {
  const today = clock.today().toString()
  const against = judgeRecipient(register.definition, { recipient, purpose, today })
  if (against === undefined) return
  if (against === 'safeguard-lapsed') refuse('safeguard-lapsed')
  const problem = against === 'not-told' ? 'not-a-choice' : 'recipient-not-for-purpose'
  refuse('invalid-input', { problems: [{ field: 'recipient', problem }] })
}

/** In the list's own order, each once. */
function columnsOf(
  { refuse }: Context,
  list: AnyList,
  wanted: readonly string[],
  format: string,
): readonly string[] {
  const wrong = (problem: string) => refuse('invalid-input', { problems: [{ field: 'columns', problem }] })
  const known = list.columns.map(column => column.key)
  if (wanted.length === 0) wrong('required')
  if (wanted.some(each => !known.includes(each))) wrong('not-a-choice')
  if (format === 'vcard') {
    if (list.cardNeeds === undefined)
      refuse('invalid-input', { problems: [{ field: 'format', problem: 'not-a-choice' }] })
    if (!list.cardNeeds?.every(each => wanted.includes(each))) wrong('card-needs-name')
  }
  return known.filter(each => wanted.includes(each))
}

type Recorded = Readonly<Omit<DisclosureRow, 'register_id' | 'subjects'>>

/** Page by page, some thousands in a statement, all in this transaction. Answers how many they are. */
async function recordSubjects(
  context: Context,
  list: AnyList,
  filter: unknown,
  row: Recorded,
): Promise<number> {
  const max = row.format === 'csv' ? rowsMax : sheetRowsMax
  let subjects = 0
  let after: string | undefined
  do {
    const page = await list.select(context, filter, after)
    if (subjects + page.subjects.length > max) context.refuse('list-too-long', { details: { max } })
    if (page.subjects.length > 0) await insertSubjects(context, list, row, subjects, page.subjects)
    subjects += page.subjects.length
    after = page.next
  } while (after !== undefined)
  return subjects
}

async function insertSubjects(
  { db }: Context,
  list: AnyList,
  row: Recorded,
  before: number,
  subjects: readonly string[],
): Promise<void> {
  const placed = sql`unnest(${subjects}::uuid[]) with ordinality as a(id, place)`
  if (list.about === 'nobody') {
    await sql`insert into disclosures.other (disclosure_id, place, subject_id)
      select ${row.id}::uuid, ${before}::int + a.place, a.id from ${placed}`.execute(db)
    return
  }
  await sql`insert into disclosures.person (disclosure_id, place, person_id, given_at, purpose, recipient, columns)
    select ${row.id}::uuid, ${before}::int + a.place, a.id, ${row.given_at}::timestamptz, ${row.purpose}, ${row.recipient},
           ${row.columns}::text[] from ${placed}`.execute(db)
}
