/** Between a page and better-auth: what the browser brought, and the cookies it is given. */
import type { Here } from '#platform/http'
import type { Visit } from '../better-auth/ask-auth.ts'

export const visitOf = ({ request, site }: Here): Visit => ({
  site,
  cookie: (request.headers.get('cookie') ?? '').slice(0, 16_384),
  agent: (request.headers.get('user-agent') ?? '').slice(0, 500),
})

export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
