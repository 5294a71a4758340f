/**
 * The one way in. Permission, purpose and input are checked before anything is read; what was done and who was shown is
 * written in the same transaction, along with its commit.
 */
import type { z } from 'zod'
import { appendNotes, logRead, type Note } from '#platform/audit'
import type { Actor } from '#platform/auth'
import { type Expected, isRivalled, type Transaction, transact } from '#platform/db'
import { newId } from '#platform/ids'
import { enqueueJobs, type QueuedJob } from '#platform/jobs'
import type { Operation, OperationContext, Query, QueryContext } from './declare.ts'
import { purposesOf } from './declare.ts'
import type { Caller, House } from './house.ts'
import { readInput } from './read-input.ts'
import { Refused } from './refused.ts'

type UseOf<I extends z.ZodType, O> = Query<I, string, O> | Operation<I, string, O>

/** Answers a query. Throws `Refused` with one of its declared refusals, or `not-allowed`, or `invalid-input`. */
export async function ask<I extends z.ZodType, O>(
  house: House,
  query: Query<I, string, O>,
  caller: Caller,
  given: z.input<I>,
): Promise<O> {
  return inside(house, query, caller, given, async (context, input, { lastly, meanwhile }) => {
    const answer = await query.run(context, input)
    const people = query.shows(answer, input)
    if (people.length > 0) {
      lastly(
        logRead(context.db, {
          at: house.clock.now(),
          actor: context.actor,
          id: caller.readId ?? newId(house.clock),
          query: query.name,
          purpose: context.purpose,
          people,
        }),
      )
    }
    const { put } = caller
    if (put !== undefined) meanwhile(() => put(answer))
    return answer
  })
}

/** Does an operation. Throws `Refused` with one of its declared refusals, or `not-allowed`, or `invalid-input`; then nothing happened. */
export async function perform<I extends z.ZodType, O>(
  house: House,
  operation: Operation<I, string, O>,
  caller: Caller,
  given: z.input<I>,
): Promise<O> {
  return inside(house, operation, caller, given, async (context, input, { lastly }) => {
    const notes: Note[] = []
    const jobs: QueuedJob[] = []
    const acting: OperationContext = {
      ...context,
      note: (fact, { about = [], ...refs } = {}) =>
        notes.push({
          fact,
          about,
          refs: Object.fromEntries(
            Object.entries(refs).filter(([, ref]) => ref !== undefined),
          ) as Note['refs'],
        }),
      enqueue: (name, payload) =>
        jobs.push({ name, payload: { ...payload, register: context.register.key } }),
    }
    const act = async () => {
      const result = await operation.run(acting, input)
      for (const { fact, about, refs } of notes) {
        for (const reaction of house.reactions.filter(({ to }) => to === fact))
          await reaction.run(acting, { ...refs, about })
      }
      if (jobs.length > 0) await enqueueJobs(context.db, jobs)
      // Last, because it takes the lock of the register's chain: it is held for one round trip only.
      lastly(
        appendNotes(context.db, {
          at: house.clock.now(),
          actor: context.actor,
          operation: operation.name,
          notes,
        }),
      )
      return result
    }
    if (caller.around === undefined) return act()
    const { db, actor, clock } = context
    return caller.around({ db, actor, clock, lastly }, act) as Promise<O>
  })
}

type Work<I extends z.ZodType, O> = (
  context: QueryContext,
  input: z.output<I>,
  transaction: Ending,
) => Promise<O>

type Ending = Pick<Transaction<Actor>, 'lastly' | 'meanwhile'>

/** One that was overtaken is begun once more: it then sees what the quicker one did, and answers or refuses by that. */
async function inside<I extends z.ZodType, O>(
  house: House,
  use: UseOf<I, O>,
  caller: Caller,
  given: z.input<I>,
  run: Work<I, O>,
): Promise<O> {
  try {
    return await begin(house, use, caller, given, run)
  } catch (error) {
    if (!isRivalled(error)) throw error
    return begin(house, use, caller, given, run)
  }
}

async function begin<I extends z.ZodType, O>(
  house: House,
  use: UseOf<I, O>,
  caller: Caller,
  given: z.input<I>,
  run: Work<I, O>,
): Promise<O> {
  const { actor: known } = caller
  const work = (opened: Actor, ending: Ending & Pick<Transaction<Actor>, 'db'>, input: unknown) =>
    run(contextOf(house, use, caller, opened, ending.db), input as z.output<I>, ending)
  if (typeof known !== 'function') {
    // Who may not is told so before the input is looked at, and a broken input costs no transaction.
    assertAllowed(known, use)
    const input = readInput(use.takes, given)
    return transact(house.pool, caller.register.id, transaction => work(known, transaction, input))
  }
  return transact<O, Actor>(
    house.pool,
    caller.register.id,
    async transaction => {
      assertAllowed(transaction.opened, use)
      return work(transaction.opened, transaction, readInput(use.takes, given))
    },
    known,
    use.kind === 'query' ? expectedOf(caller.expected, use) : undefined,
  )
}

/** What is known of a key is believed for as long as it takes to ask; whoever is unknown, or may not, waits for the answer. */
function expectedOf(actor: Actor | undefined, use: UseOf<z.ZodType, unknown>): Expected<Actor> | undefined {
  if (actor === undefined || !actor.allows(use)) return undefined
  const { kind, id, purpose } = actor
  return {
    opened: actor,
    isStill: now => now.kind === kind && now.id === id && now.purpose === purpose && now.allows(use),
  }
}

function contextOf<I extends z.ZodType, O>(
  house: House,
  use: UseOf<I, O>,
  caller: Caller,
  actor: Actor,
  db: QueryContext['db'],
): QueryContext {
  return {
    db,
    clock: house.clock,
    actor,
    register: caller.register,
    purpose: purposeOf(use, caller.purpose ?? actor.purpose),
    language: caller.language,
    declarations: house.declarations,
    uses: house.uses,
    lists: house.lists,
    wordsOf: house.wordsOf,
    refuse(why, more) {
      throw new Refused(why, more)
    },
  }
}

function assertAllowed(actor: Actor, use: UseOf<z.ZodType, unknown>): void {
  if (!actor.allows(use)) throw new Refused('not-allowed')
}

/** A use for a purpose that it does not serve is refused, whoever asks. */
function purposeOf(use: UseOf<z.ZodType, unknown>, wanted: string | undefined): string {
  const served = purposesOf(use)
  if (wanted === undefined) return served[0] ?? ''
  if (!served.includes(wanted)) throw new Refused('not-allowed')
  return wanted
}
