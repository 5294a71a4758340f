/** The search, away from whoever waits for a page: for one person, for those who came with a source, or for everybody. */
import type { Host } from '#platform/capability'
import { readId } from '#platform/ids'
import { type Job, type Turn, untilDone } from '#platform/jobs'
import { perform, Refused } from '#platform/operation'
import { beginSearch } from './operations/begin-search.ts'
import { searchPerson } from './operations/search-person.ts'
import { searchSlice } from './operations/search-slice.ts'

export const searchJobName = 'duplicates.search'

class Stopped extends Error {
  override readonly name = 'Stopped'
}

export type Searched = Readonly<{ search: string; slices: number }>

/** Goes on with a search that was stopped. Each slice is a transaction of its own. */
export async function searchThrough(
  { house, caller }: Pick<Host, 'house' | 'caller'>,
  { source }: Readonly<{ source?: string | undefined }>,
  turn: Turn = untilDone,
): Promise<Searched> {
  const { id } = await perform(house, beginSearch, caller, source === undefined ? {} : { source })
  for (let slices = 1; ; slices += 1) {
    const { done } = await perform(house, searchSlice, caller, { search: id })
    if (done) return { search: id, slices }
    // The queue tries what was thrown again, and the search goes on from this slice.
    if (!turn.goesOn()) throw new Stopped('The program stops; the search goes on with the next start.')
  }
}

/** The payload names a `person`, or a `source`, by UUID. */
export const searchJob: Job<Host> = {
  name: searchJobName,
  async run(host, payload, turn) {
    const person = readId(payload.person)
    if (person !== undefined) {
      await searchOne(host, person)
      return
    }
    const source = readId<'source'>(payload.source)
    if (source === undefined) throw new Error('A search is for a person or a source.')
    await searchThrough(host, { source }, turn)
  },
}

/** Who was merged or is gone meanwhile needs no search. */
async function searchOne({ house, caller }: Host, person: string): Promise<void> {
  try {
    await perform(house, searchPerson, caller, { person })
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'not-found') throw error
  }
}
