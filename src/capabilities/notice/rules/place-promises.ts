/** Where in a register's notice each promise stands: by clause code, or by what a section tells. */
import type { PromiseCheck } from '#platform/capability'
import type { RegisterDefinition } from '#platform/definition'

/** The clauses of this notice that the promise proves, in their order; empty when it has no place in it. */
export function clausesOf(promise: PromiseCheck, { sections }: RegisterDefinition): readonly string[] {
  const { telling, clauses } = promise
  const there = sections.filter(({ tells }) => telling === undefined || tells?.includes(telling))
  const codes = there.flatMap(section => section.clauses.map(({ code }) => code))
  const named = codes.filter(code => clauses.includes(code))
  return named.length > 0 || telling === undefined ? named : codes.slice(0, 1)
}

export type Placed<P> = Readonly<{
  /** At the first clause that it proves, so that nothing is told twice on a page. */
  byClause: ReadonlyMap<string, readonly P[]>
  elsewhere: readonly P[]
}>

export function placePromises<P extends { promise: PromiseCheck }>(
  definition: RegisterDefinition,
  promises: readonly P[],
): Placed<P> {
  const byClause = new Map<string, P[]>()
  const elsewhere: P[] = []
  for (const each of promises) {
    const [first] = clausesOf(each.promise, definition)
    if (first === undefined) elsewhere.push(each)
    else byClause.set(first, [...(byClause.get(first) ?? []), each])
  }
  return { byClause, elsewhere }
}
