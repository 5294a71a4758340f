/**
 * An operation is one verb of the business, a query one question. Page, REST route, command and job all call the same
 * one; its permission, purpose, refusals and traces are part of its declaration, so none can be forgotten.
 */
import type { z } from 'zod'
import type { Ref } from '#platform/audit'
import type { Actor } from '#platform/auth'
import type { AnyList } from '#platform/capability'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language } from '#platform/definition'
import type { Declarations } from '#platform/privacy'
import type { Register } from '#platform/registers'
import type { HouseWords } from './house.ts'
import type { FieldProblem, UniversalRefusal } from './refused.ts'

/** Refs of a note: ids and names in code. `about` names the people whom the fact concerns. */
export type NoteRefs = Readonly<{ about?: readonly string[] } & Record<string, Ref | undefined>>

export type QueryContext<R extends string = string> = Readonly<{
  db: Db
  clock: Clock
  actor: Actor
  register: Register
  /** The purpose that this use serves, one of the declared. */
  purpose: string
  language: Language
  declarations: Declarations
  /** Every operation and query of the house, by what they declare. */
  uses: readonly AnyUse[]
  /** Every list that may be taken out as a file. */
  lists: readonly AnyList[]
  wordsOf(language: Language): HouseWords
  /** Ends with an answer that the caller was told to expect, and rolls the transaction back. */
  refuse(
    why: R | UniversalRefusal,
    more?: { problems?: readonly FieldProblem[]; details?: Readonly<Record<string, unknown>> },
  ): never
}>

export type OperationContext<R extends string = string> = QueryContext<R> &
  Readonly<{
    /** Leaves an audit entry in the same transaction; other capabilities may react to it. */
    note(fact: string, refs?: NoteRefs): void
    /** Gives work to a job once the transaction is committed. The payload holds ids only. */
    enqueue(job: string, payload: Readonly<Record<string, string | number | boolean>>): void
  }>

/** One purpose, or several of which the caller names one. */
export type For = string | readonly [string, ...string[]]

export type Query<I extends z.ZodType = z.ZodType, R extends string = string, O = unknown> = Readonly<{
  kind: 'query'
  name: string
  may: string
  for: For
  takes: I
  gives?: z.ZodType
  refuses: readonly R[]
  /** The people whom the answer shows: the read log. */
  shows(answer: O, input: z.output<I>): readonly string[]
  run(context: QueryContext<R>, input: z.output<I>): Promise<O>
}>

export type Operation<I extends z.ZodType = z.ZodType, R extends string = string, O = unknown> = Readonly<{
  kind: 'operation'
  name: string
  may: string
  for: For
  takes: I
  gives?: z.ZodType
  refuses: readonly R[]
  run(context: OperationContext<R>, input: z.output<I>): Promise<O>
}>

export const query = <I extends z.ZodType, const R extends string, O>(
  declared: Omit<Query<I, R, O>, 'kind'>,
): Query<I, R, O> => ({
  kind: 'query',
  ...declared,
})

export const operation = <I extends z.ZodType, const R extends string, O>(
  declared: Omit<Operation<I, R, O>, 'kind'>,
): Operation<I, R, O> => ({ kind: 'operation', ...declared })

// Variance: a list of uses is read for what they declare; each is run only with input that its own schema has parsed.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyQuery = Query<any, any, any>
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyOperation = Operation<any, any, any>
export type AnyUse = AnyQuery | AnyOperation

export type RefusalsOf<U> = U extends { refuses: readonly (infer R)[] } ? R : never

export const purposesOf = (use: Readonly<{ for: For }>): readonly string[] =>
  typeof use.for === 'string' ? [use.for] : use.for
