/** The member that a page's address names. An address that names nobody is not found, like one that one may not see. */
import type { Here } from '#platform/http'
import { fromEdge } from '#platform/ids'
import { Refused } from '#platform/operation'

export function memberOf({ params }: Here): string {
  const id = fromEdge('stf', params.member)
  if (id === undefined) throw new Refused('not-found')
  return id
}
