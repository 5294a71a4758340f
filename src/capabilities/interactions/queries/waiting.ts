/** Messages that wait for somebody to say whom they concern. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { type MessageSummary, openMessage, openSummary } from '../message.ts'

export const waitingMax = 200

export type WaitingTold = MessageSummary & Readonly<{ id: string; receivedAt: string }>

/** The eldest first: it is the first to go. */
export const listWaiting = query({
  name: 'interactions.list-waiting',
  may: 'interactions:edit',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  async run({ db, register }): Promise<readonly WaitingTold[]> {
    const rows = await db
      .selectFrom('interactions.waiting')
      .select(['id', 'received_at as receivedAt', 'summary'])
      .orderBy('received_at')
      .orderBy('id')
      .limit(waitingMax)
      .execute()
    return rows.flatMap(({ summary, ...row }) => {
      const told = openSummary(register, summary)
      return told === undefined ? [] : [{ ...row, ...told }]
    })
  },
})

export const countWaiting = query({
  name: 'interactions.count-waiting',
  may: 'interactions:edit',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  async run({ db }): Promise<number> {
    const row = await db
      .selectFrom('interactions.waiting')
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  },
})

export type WaitingMessage = Readonly<{
  id: string
  receivedAt: string
  from: readonly string[]
  to: readonly string[]
  subject: string
  text: string
  files: readonly Readonly<{ name: string; bytes: number }>[]
}>

export const getWaiting = query({
  name: 'interactions.get-waiting',
  may: 'interactions:edit',
  for: ['contacts', 'customer-care'],
  takes: z.strictObject({ waiting: idOf('wai') }),
  refuses: ['not-found'],
  shows: () => [],
  async run({ db, register, refuse }, { waiting }): Promise<WaitingMessage> {
    const row = await db
      .selectFrom('interactions.waiting')
      .select(['message', 'received_at as receivedAt'])
      .where('id', '=', waiting)
      .executeTakeFirst()
    if (row === undefined) return refuse('not-found')
    const message = openMessage(register, row.message)
    if (message === undefined) throw new Error('A waiting message does not open under its register’s key.')
    const { from, to, subject, text, files } = message
    return {
      id: waiting,
      receivedAt: row.receivedAt,
      from,
      to,
      subject,
      text,
      files: files.map(({ name, content }) => ({ name, bytes: content.length })),
    }
  },
})
