/** Which interaction, task or message a page is about, and where the pages are. */
import { Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatDay, formatInstant, type Language } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import type { Interaction } from '../interaction.ts'

export const pathOfInteraction = (id: string, below = ''): string =>
  `/interactions/${toEdge('int', id)}${below}`
export const pathOfTask = (id: string, below = ''): string => `/tasks/${toEdge('tas', id)}${below}`
export const pathOfWaiting = (id: string, below = ''): string =>
  `/interactions/unmatched/${toEdge('wai', id)}${below}`
export const pathOfPerson = (id: string): string => `/people/${toEdge('per', id)}`
export const pathOfOrganisation = (id: string): string => `/organisations/${toEdge('org', id)}`

/** An id that is none is answered like something that is not there. */
export function idIn(here: Here, parameter: string, prefix: string): string {
  const id = fromEdge(prefix, here.params[parameter])
  if (id === undefined) throw new Refused('not-found')
  return id
}

/** What the address was given about: people and an organisation; anything else is passed over. */
export const givenIn = (here: Here): Readonly<{ people: string[]; organisation: string | undefined }> => ({
  people: here.url.searchParams.getAll('person').flatMap(each => fromEdge('per', each) ?? []),
  organisation: fromEdge('org', here.url.searchParams.get('organisation')),
})

/** So that a button stands only where its operation is allowed; the operation checks again. */
export const may = (here: Here, permission: string): boolean =>
  here.visitor?.actor.allows({ name: '', may: permission }) === true

export const wayOf = ({ kind, direction }: Pick<Interaction, 'kind' | 'direction'>): string =>
  direction === 'none' ? kind : `${kind}-${direction}`

export const instantTold = (language: Language, instant: string): string =>
  formatInstant(language, Temporal.Instant.from(instant))

export const dayTold = (language: Language, day: string): string =>
  formatDay(language, Temporal.PlainDate.from(day.slice(0, 10)))
