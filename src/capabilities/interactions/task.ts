/** A task as operations take it and queries give it: what is to be done, by when, by whom, about whom. */
import { z } from 'zod'
import { dayField, lineField, orNull } from '#platform/fields'
import { idOf } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { personShape, textField } from './interaction.ts'

export const taskFields = {
  title: lineField(300),
  details: orNull(textField(4_000)).optional(),
  dueOn: dayField,
  /** A member of the staff, by their UUID; nobody's until somebody takes it. */
  assignee: orNull(z.uuid()).optional(),
  person: orNull(idOf('per')).optional(),
  organisation: orNull(idOf('org')).optional(),
}

export const taskShape = z.object({
  id: idOf('tas'),
  title: z.string(),
  details: z.string().nullable(),
  dueOn: z.string(),
  assignee: z.uuid().nullable(),
  person: personShape.nullable(),
  organisation: z.object({ id: idOf('org'), name: z.string() }).nullable(),
  doneAt: z.string().nullable(),
  version: z.int(),
})

export type Task = z.output<typeof taskShape>

type Typed = z.output<z.ZodObject<typeof taskFields>>

/** Further ahead nobody's work is planned. */
const yearsAhead = 5

/** The columns, once those whom they point at were found. Refuses `not-found`. */
export async function taskColumns(
  { db, clock, refuse }: Pick<OperationContext<'not-found'>, 'db' | 'clock' | 'refuse'>,
  typed: Typed,
) {
  if (typed.dueOn > clock.today().add({ years: yearsAhead }).toString())
    refuse('invalid-input', { problems: [{ field: 'dueOn', problem: 'not-day' }] })
  const { assignee = null, person = null, organisation = null } = typed
  const found = await Promise.all([
    assignee === null ||
      db
        .selectFrom('staff.member')
        .select('id')
        .where('id', '=', assignee)
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),
    person === null ||
      db
        .selectFrom('people.person')
        .select('id')
        .where('id', '=', person)
        .where('withheld_since', 'is', null)
        .forKeyShare()
        .executeTakeFirst(),
    organisation === null ||
      db
        .selectFrom('organisations.organisation')
        .select('id')
        .where('id', '=', organisation)
        .forKeyShare()
        .executeTakeFirst(),
  ])
  if (found.includes(undefined)) refuse('not-found')
  return {
    title: typed.title,
    details: typed.details || null,
    due_on: typed.dueOn,
    assignee_id: assignee,
    person_id: person,
    organisation_id: organisation,
  }
}
