/** Whom a page is about, and where the pages of that person are. */
import type { Here } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'

export const pathOfPerson = (person: string, below = ''): string => `/people/${toEdge('per', person)}${below}`
export const pathOfOrganisation = (organisation: string): string =>
  `/organisations/${toEdge('org', organisation)}`

/** An id that is none is answered like somebody who is not there. */
export function personOf(here: Here): string {
  return idIn(here, 'person', 'per')
}

export function idIn(here: Here, parameter: string, prefix: string): string {
  const id = fromEdge(prefix, here.params[parameter])
  if (id === undefined) throw new Refused('not-found')
  return id
}

export const mayEdit = (here: Here): boolean => may(here, 'people:edit')

/** What is left of somebody who wished to be forgotten is not worked on. */
export const mayChange = (
  here: Here,
  { withheldSince }: Readonly<{ withheldSince: string | null }>,
): boolean => withheldSince === null && mayEdit(here)

/** So that a button stands only where its operation is allowed; the operation checks again. */
export const may = (here: Here, permission: string): boolean =>
  here.visitor?.actor.allows({ name: '', may: permission }) === true
