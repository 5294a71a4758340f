/** Which organisation a page is about, and where its pages are. */
import type { Here } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'

export const pathOf = (organisation: string, below = ''): string =>
  `/organisations/${toEdge('org', organisation)}${below}`

/** Where a new organisation is sought in the public business register. */
export const lookUpPath = '/organisations/look-up'

export const differencesPath = '/organisations/differences'

export function organisationOf(here: Here): string {
  const id = fromEdge('org', here.params.organisation)
  if (id === undefined) throw new Refused('not-found')
  return id
}

/** So that a button stands only where its operation is allowed; the operation checks again. */
export const mayEdit = (here: Here): boolean =>
  here.visitor?.actor.allows({ name: '', may: 'organisations:edit' }) === true
