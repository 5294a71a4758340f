/** Uses that find, change or tell something of another register when they are given the id of one of its rows. */
import { type Actor, staffActor } from '#platform/auth'
import { type AnyUse, ask, perform, Refused } from '#platform/operation'
import type { Register } from '#platform/registers'
import type { Planted } from '../support/plant.ts'
import { type Answers, type IdPath, sampleOf, withIds } from '../support/sample-input.ts'
import type { TestHouse } from '../support/test-house.ts'
import { asksForProofFirst } from './samples.ts'

/** What a use did with an input; whatever it did is undone. */
export type Tried = Readonly<{
  refused: string | undefined
  fault: unknown
  told: string
  shown: readonly string[]
}>

class Undone extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('undone')
    this.result = result
  }
}

export async function tryUse(
  house: TestHouse,
  use: AnyUse,
  input: unknown,
  { register, actor }: Readonly<{ register: Register; actor: Actor }>,
): Promise<Tried> {
  const caller = {
    ...house.caller(actor, register),
    around: async (_: unknown, act: () => Promise<unknown>) => {
      throw new Undone(await act())
    },
  }
  try {
    const answer = await (use.kind === 'query'
      ? ask(house.house, use, caller, input)
      : perform(house.house, use, caller, input))
    const shown = use.kind === 'query' ? use.shows(answer, input) : []
    return { refused: undefined, fault: undefined, told: toText(answer), shown }
  } catch (error) {
    if (error instanceof Undone)
      return { refused: undefined, fault: undefined, told: toText(error.result), shown: [] }
    if (error instanceof Refused)
      return {
        refused: error.code,
        fault: undefined,
        told: toText([error.details, error.problems]),
        shown: [],
      }
    return { refused: undefined, fault: error, told: '', shown: [] }
  }
}

const toText = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? ''

/** The rows that an id could name, one of each table. */
export const rowsToName = (planted: Planted): readonly Readonly<{ table: string; id: string }>[] => {
  const found = new Map<string, string>()
  for (const { table, values } of planted.rows)
    if (typeof values.id === 'string' && !found.has(table)) found.set(table, values.id)
  return [...found].map(([table, id]) => ({ table, id }))
}

type Between = Readonly<{
  house: TestHouse
  own: Planted
  other: Planted
  register: Register
  answers: Answers
}>

/** A field that is called like a table names a row of it: `person`, `organisation`. */
export const namedLike = (planted: Planted, path: IdPath): string | undefined =>
  rowsToName(planted).find(({ table }) => table.endsWith(`.${path.at(-1) ?? ''}`))?.id

/** Findings of one use: a fault, an answer, or something told. One id at a time is another register's, the others its own. */
export async function reachesOver(use: AnyUse, between: Between): Promise<string[]> {
  const { house, other, register, answers } = between
  const sample = sampleOf(use.takes, answers)
  const actor = memberOf(between.own)
  const found: string[] = []
  for (const { table, id } of rowsToName(other)) {
    for (const over of sample.ids) {
      const input = withIds(sample, path => (path === over ? id : (namedLike(between.own, path) ?? id)))
      const tried = await tryUse(house, use, input, { register, actor })
      found.push(...whatWentOver(use, over.join('.'), table, tried, between))
    }
  }
  return [...new Set(found)]
}

export const memberOf = (planted: Planted): Actor =>
  staffActor(planted.people.staff[0]?.id ?? '', [{ key: 'everything', may: ['*'] }])

function whatWentOver(
  use: AnyUse,
  field: string,
  table: string,
  { refused, fault, told, shown }: Tried,
  { other }: Between,
): string[] {
  const at = `${use.name} with the id of a ${table} of another register`
  const told_ = other.sentinels.find(({ token }) => told.includes(token))
  const people = other.people.person.map(({ id }) => id)
  return [
    ...(fault === undefined ? [] : [`${at} is a fault (${field}): ${String(fault).slice(0, 120)}`]),
    ...(refused === 'invalid-input' && fault === undefined && !told.includes('not-a-choice')
      ? [`${use.name} is refused as ${told.slice(0, 200)}: give a sample`]
      : []),
    ...(refused === undefined &&
    fault === undefined &&
    use.kind === 'operation' &&
    !asksForProofFirst.has(use.name)
      ? [`${at} is done (${field})`]
      : []),
    ...(told_ === undefined ? [] : [`${at} tells ${told_.row.table}.${told_.column}`]),
    ...(shown.some(id => people.includes(id)) ? [`${at} logs a look at somebody of another register`] : []),
  ]
}
