/** On through the queue, from pair to pair. */
import type { Here } from '#platform/http'
import { getPair } from '../queries/get-pair.ts'
import { listPairs } from '../queries/list-pairs.ts'
import { pathOfPair } from './telling.ts'

/** Where the queue goes on, and where it does not any more: from its beginning, or to the empty queue. */
export async function goToNext(
  here: Here,
  pair: string | undefined,
  said: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const from = pair === undefined ? undefined : await here.attempt(here.ask(getPair, { pair }))
  const after = from?.ok ? from.value.cursor : undefined
  const behind = after === undefined ? [] : (await here.ask(listPairs, { limit: 1, after })).items
  const [next] = behind.length > 0 ? behind : (await here.ask(listPairs, { limit: 1 })).items
  const query = new URLSearchParams(said)
  const path = next === undefined || next.id === pair ? '/duplicates' : pathOfPair(next.id)
  return here.go(query.size === 0 ? path : `${path}?${query}`)
}
