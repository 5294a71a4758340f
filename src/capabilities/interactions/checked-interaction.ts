/** What an interaction has to fit before it is written: time, direction, source, and that those named in it are there. */
import type { z } from 'zod'
import { Temporal } from '#platform/clock'
import type { FieldProblem, OperationContext } from '#platform/operation'
import { hasDirection, type interactionFields } from './interaction.ts'

type Typed = z.output<z.ZodObject<typeof interactionFields>>
type Context = Pick<OperationContext<'not-found'>, 'db' | 'clock' | 'register' | 'refuse'>

export type CheckedInteraction = Omit<Typed, 'subject' | 'body' | 'organisation'> &
  Readonly<{ subject: string | null; body: string | null; organisation: string | null }>

/** Refuses `not-found` for people (also those of whom only the law's rest is left) and an organisation that are not there. */
export async function checkInteraction(context: Context, typed: Typed): Promise<CheckedInteraction> {
  const { db, refuse } = context
  const people = [...new Set(typed.people)]
  if (people.length > 0) {
    const found = await db
      .selectFrom('people.person')
      .select('id')
      .where('id', 'in', people)
      .where('withheld_since', 'is', null)
      .forKeyShare()
      .execute()
    if (found.length < people.length) refuse('not-found')
  }
  const organisation = typed.organisation ?? null
  if (organisation !== null) {
    const found = await db
      .selectFrom('organisations.organisation')
      .select('id')
      .where('id', '=', organisation)
      .forKeyShare()
      .executeTakeFirst()
    if (found === undefined) refuse('not-found')
  }
  const problems = problemsOf(context, typed)
  if (problems.length > 0) refuse('invalid-input', { problems })
  const happenedAt = Temporal.Instant.from(typed.happenedAt).toString()
  return {
    ...typed,
    people,
    organisation,
    happenedAt,
    subject: typed.subject || null,
    body: typed.body || null,
  }
}

const eldest = Temporal.Instant.from('1990-01-01T00:00:00Z')

function problemsOf(
  { clock, register }: Pick<Context, 'clock' | 'register'>,
  typed: Typed,
): readonly FieldProblem[] {
  const at = Temporal.Instant.from(typed.happenedAt)
  const wrong = (is: boolean, field: string, problem: string) => (is ? [{ field, problem }] : [])
  return [
    ...wrong(Temporal.Instant.compare(at, clock.now()) > 0, 'happenedAt', 'day-in-future'),
    ...wrong(Temporal.Instant.compare(at, eldest) < 0, 'happenedAt', 'not-day'),
    ...wrong(hasDirection(typed.kind) === (typed.direction === 'none'), 'direction', 'not-a-choice'),
    ...wrong(!Object.hasOwn(register.definition.sources, typed.source), 'source', 'not-a-choice'),
    ...wrong(typed.people.length === 0 && !typed.organisation, 'people', 'required'),
    ...wrong(!typed.subject && !typed.body, 'body', 'required'),
  ]
}
