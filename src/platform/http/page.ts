/** A page: one address, and what is shown or done there. Closed unless it says otherwise. */
import type { Asking } from '#platform/auth'
import type { Here } from './here.ts'

/**
 * Whom a page opens to. `staff`: signed in, with a second factor, bound by secrecy. `arriving`: signed in, on the way
 * there. `everybody`: anyone. What the page then asks or does is checked again by each operation and query.
 */
export type Access = 'staff' | 'arriving' | 'everybody'

export type Page = Readonly<{
  method: 'GET' | 'POST'
  /** As Hono writes paths: `/people/:person`. */
  path: string
  access: Access
  /** What its form does: whoever may not do that is told so before they have typed. */
  leadsTo: Asking | undefined
  run(here: Here): Promise<Response>
}>

export const page = (
  method: 'GET' | 'POST',
  path: string,
  run: (here: Here) => Promise<Response>,
  { access = 'staff', leadsTo }: { access?: Access; leadsTo?: Asking } = {},
): Page => ({ method, path, access, leadsTo, run })
