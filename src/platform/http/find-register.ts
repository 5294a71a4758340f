/** Which register a request is about: by `/r/<key>/`, by host name, or the only one there is. */
import type { Register } from '#platform/registers'

export type Found = Readonly<{ register: Register; base: string; path: string }>

/** Undefined when no register answers; where there are several and none is named, the caller shows which there are. */
export function findRegister(registers: readonly Register[], url: URL): Found | undefined {
  const [, prefix, key, ...rest] = url.pathname.split('/')
  if (prefix === 'r') {
    const named = registers.find(register => register.key === key)
    return named && { register: named, base: `/r/${named.key}`, path: `/${rest.join('/')}` }
  }
  const byHost = registers.find(({ definition }) => definition.hosts.includes(url.hostname))
  const register = byHost ?? (registers.length === 1 ? registers[0] : undefined)
  return register && { register, base: '', path: url.pathname }
}
