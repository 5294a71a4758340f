/** What can be done with a task: write it down, change it, say that it is done or not done after all, remove it. */
import { z } from 'zod'
import type { Db } from '#platform/db'
import { idOf, newId } from '#platform/ids'
import { operation } from '#platform/operation'
import { taskColumns, taskFields } from '../task.ts'
import { versionField } from '../version.ts'

const declared = { may: 'tasks:edit', for: ['customer-care', 'contacts'] } as const

export const addTask = operation({
  ...declared,
  name: 'interactions.add-task',
  takes: z.strictObject(taskFields),
  gives: z.object({ id: idOf('tas') }),
  refuses: ['not-found'],
  async run(context, typed) {
    const { db, clock, actor, note } = context
    const columns = await taskColumns(context, typed)
    const id = newId<'task'>(clock)
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await db
      .insertInto('interactions.task')
      .values({ id, ...columns, made_by: madeBy, made_at: clock.now().toString(), done_at: null })
      .execute()
    note('interactions.task-added', { about: aboutOf(columns), task: id })
    return { id: id as string }
  },
})

export const editTask = operation({
  ...declared,
  name: 'interactions.edit-task',
  takes: z.strictObject({ task: idOf('tas'), version: versionField, ...taskFields }),
  gives: z.object({ version: z.int() }),
  refuses: ['not-found', 'stale'],
  async run(context, { task, version, ...typed }) {
    const { db, refuse, note } = context
    const current = await findTask(db, task)
    if (current === undefined) return refuse('not-found')
    if (current.version !== version) return refuse('stale')
    const columns = await taskColumns(context, typed)
    await db
      .updateTable('interactions.task')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', task)
      .execute()
    note('interactions.task-edited', { about: aboutOf(current, columns), task })
    return { version: version + 1 }
  },
})

export const finishTask = operation({
  ...declared,
  name: 'interactions.finish-task',
  takes: z.strictObject({ task: idOf('tas') }),
  refuses: ['not-found'],
  async run({ db, clock, refuse, note }, { task }) {
    const current = await findTask(db, task)
    if (current === undefined) return refuse('not-found')
    if (current.done_at !== null) return
    await db
      .updateTable('interactions.task')
      .set({ done_at: clock.now().toString() })
      .where('id', '=', task)
      .execute()
    note('interactions.task-done', { about: aboutOf(current), task })
  },
})

export const reopenTask = operation({
  ...declared,
  name: 'interactions.reopen-task',
  takes: z.strictObject({ task: idOf('tas') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { task }) {
    const current = await findTask(db, task)
    if (current === undefined) return refuse('not-found')
    if (current.done_at === null) return
    await db.updateTable('interactions.task').set({ done_at: null }).where('id', '=', task).execute()
    note('interactions.task-reopened', { about: aboutOf(current), task })
  },
})

export const removeTask = operation({
  ...declared,
  name: 'interactions.remove-task',
  takes: z.strictObject({ task: idOf('tas') }),
  refuses: ['not-found'],
  async run({ db, refuse, note }, { task }) {
    const current = await findTask(db, task)
    if (current === undefined) return refuse('not-found')
    await db.deleteFrom('interactions.task').where('id', '=', task).execute()
    note('interactions.task-removed', { about: aboutOf(current), task })
  },
})

const findTask = (db: Db, id: string) =>
  db
    .selectFrom('interactions.task')
    .select(['version', 'person_id', 'done_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

const aboutOf = (...tasks: readonly Readonly<{ person_id: string | null }>[]): readonly string[] => [
  ...new Set(tasks.flatMap(({ person_id }) => person_id ?? [])),
]
