/** Tasks in the order in which they are due, and those who may be given one. */
import { z } from 'zod'
import { openCursor, sealCursor } from '#capabilities/organisations'
import { type RawBuilder, sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { type Task, taskShape } from '../task.ts'

export const taskViews = ['mine', 'all', 'overdue', 'done'] as const

type Listed = Readonly<{ items: Task[]; next: string | null }>

const told = sql`k.id, k.title, k.details, k.due_on as "dueOn", k.assignee_id as assignee, k.done_at as "doneAt", k.version,
  (select jsonb_build_object('id', p.id, 'name', btrim(p.given_names || ' ' || p.family_name)) from people.person p where p.id = k.person_id) as person,
  (select jsonb_build_object('id', o.id, 'name', o.name) from organisations.organisation o where o.id = k.organisation_id) as organisation`

export const listTasks = query({
  name: 'interactions.list-tasks',
  may: 'tasks:see',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({
    show: z.enum(taskViews).default('all'),
    person: idOf('per').optional(),
    organisation: idOf('org').optional(),
    after: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  gives: z.object({ items: z.array(taskShape), next: z.string().nullable() }),
  refuses: ['expired'],
  shows: ({ items }: Listed) => [...new Set(items.flatMap(({ person }) => person?.id ?? []))],
  async run({ db, register, clock, actor, refuse }, { show, person, organisation, after, limit }) {
    const opened = after === undefined ? undefined : openCursor(register.vault, after)
    if (after !== undefined && opened === undefined) return refuse('expired')
    const isDone = show === 'done'
    const conditions: RawBuilder<unknown>[] = [isDone ? sql`k.done_at is not null` : sql`k.done_at is null`]
    if (show === 'mine') conditions.push(sql`k.assignee_id = ${actor.id}`)
    if (show === 'overdue') conditions.push(sql`k.due_on < ${clock.today().toString()}`)
    if (person !== undefined) conditions.push(sql`k.person_id = ${person}`)
    if (organisation !== undefined) conditions.push(sql`k.organisation_id = ${organisation}`)
    if (opened !== undefined)
      conditions.push(
        isDone
          ? sql`(k.done_at, k.id) < (${opened[0]}::timestamptz, ${opened[1]}::uuid)`
          : sql`(k.due_on, k.id) > (${opened[0]}::date, ${opened[1]}::uuid)`,
      )
    const order = isDone ? sql`k.done_at desc, k.id desc` : sql`k.due_on, k.id`
    const { rows } = await sql<Task>`select ${told} from interactions.task k
      where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit + 1}`.execute(db)
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    const at = isDone ? last?.doneAt : last?.dueOn
    return {
      items,
      next:
        rows.length > limit && last !== undefined && at != null
          ? sealCursor(register.vault, [at, last.id])
          : null,
    }
  },
})

export const getTask = query({
  name: 'interactions.get-task',
  may: 'tasks:see',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({ task: idOf('tas') }),
  gives: taskShape,
  refuses: ['not-found'],
  shows: ({ person }: Task) => (person === null ? [] : [person.id]),
  async run({ db, refuse }, { task }) {
    const { rows } = await sql<Task>`select ${told} from interactions.task k where k.id = ${task}`.execute(db)
    return rows[0] ?? refuse('not-found')
  },
})

const assigneesMax = 200

/** Members of the staff whose accounts are open, by name. */
export const listAssignees = query({
  name: 'interactions.list-assignees',
  may: 'tasks:see',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  async run({ db }) {
    return db
      .selectFrom('staff.member')
      .select(['id', 'name'])
      .where('disabled_at', 'is', null)
      .where('name', '<>', '')
      .orderBy('name')
      .limit(assigneesMax)
      .execute()
  },
})
