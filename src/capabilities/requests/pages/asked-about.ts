/** What the address of these pages says: whom they are about, and in which language the letter is. */
import type { Here } from '#platform/http'
import { isLanguage, type Language } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'

export type AskedAbout = Readonly<{
  person: string
  /** The language of the letter: the reader's, unless the address says another. */
  in: Language
  /** The person's own page, and below it. */
  at(path?: string): string
}>

/** An id that is none is answered like a person who is not there. */
export function askedAbout(here: Here): AskedAbout {
  const person = fromEdge('per', here.params.person)
  if (person === undefined) throw new Refused('not-found')
  const wanted = here.url.searchParams.get('in')
  return {
    person,
    in: isLanguage(wanted) ? wanted : here.language,
    at: (path = '') => here.to(`/people/${toEdge('per', person)}${path}`),
  }
}
