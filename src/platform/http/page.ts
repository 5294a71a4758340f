/** A page: one address, and what is shown or done there. Closed unless it says otherwise. */
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
  run(here: Here): Promise<Response>
}>

export const page = (
  method: 'GET' | 'POST',
  path: string,
  run: (here: Here) => Promise<Response>,
  { access = 'staff' }: { access?: Access } = {},
): Page => ({ method, path, access, run })
