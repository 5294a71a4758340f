/** Reads the session's token from what a browser sends. It is random and looked up by its hash, so its signature proves no more. */
import { cookiePrefix } from './auth.ts'

export function sessionToken(cookie: string, registerKey: string): string | undefined {
  const name = `${cookiePrefix(registerKey)}.session_token`
  const pairs = cookie.split(';').map(pair => pair.trim())
  // The secured name first: a cookie set over plain http must not stand in for it.
  const pair = [`__Secure-${name}=`, `${name}=`]
    .map(wanted => pairs.find(each => each.startsWith(wanted))?.slice(wanted.length))
    .find(value => value !== undefined)
  const token = pair === undefined ? undefined : /^[A-Za-z0-9_-]{20,100}(?=\.|$|%2E)/.exec(pair)?.[0]
  return token
}
