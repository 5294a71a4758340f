/**
 * One question to better-auth: what a browser brought goes in as headers, cookies to set come out. Its "no" is an answer, not
 * an exception, because what a failure has counted must be committed and not rolled back.
 */
import { APIError } from 'better-auth'
import { z } from 'zod'
import type { AuthGround } from './auth.ts'

/** What the browser brought along. Bounded like every input. */
export const visit = z.strictObject({
  /** Address of the register as people see it. */
  site: z.url().max(300),
  cookie: z.string().max(16_384),
  agent: z.string().max(2_000),
})

export type Visit = z.output<typeof visit>

export type AuthAnswer<T> =
  | Readonly<{ ok: true; value: T; cookies: readonly string[] }>
  | Readonly<{ ok: false; code: string }>

export const headersOf = ({ cookie, agent }: Visit): Headers =>
  new Headers({ ...(cookie && { cookie }), ...(agent && { 'user-agent': agent }) })

/** The same browser a moment later: what it was given is what it brings. */
export function afterwards(visit: Visit, cookies: readonly string[]): Visit {
  const jar = new Map(visit.cookie.split(/;\s*/).map(pair => pairOf(pair)))
  for (const set of cookies) {
    const [name, value] = pairOf(set.split(';', 1)[0] ?? '')
    if (/;\s*max-age=0/i.test(set)) jar.delete(name)
    else jar.set(name, value)
  }
  jar.delete('')
  return { ...visit, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
}

/** Faults (a database that is away) pass through; what better-auth itself says no to becomes its code. */
export async function answerOf<T>(asked: Promise<{ headers: Headers; response: T }>): Promise<AuthAnswer<T>> {
  try {
    const { headers, response } = await asked
    return { ok: true, value: response, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const code = error.body?.code
    return { ok: false, code: typeof code === 'string' ? code : String(error.status) }
  }
}

export const groundOf = (
  context: Readonly<Pick<AuthGround, 'db' | 'clock' | 'register'>>,
  { site }: Pick<Visit, 'site'>,
): AuthGround => ({ db: context.db, clock: context.clock, register: context.register, site })

const pairOf = (pair: string): [string, string] => {
  const at = pair.indexOf('=')
  return at < 0 ? ['', ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
