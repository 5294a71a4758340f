/** The web application over a test's house, visited without a socket, by nobody in particular or by a member of the staff. */
import type { Actor } from '#platform/auth'
import type { Capability } from '#platform/capability'
import { parseConfig } from '#platform/config'
import { createApp, type Visitor } from '#platform/http'
import type { House } from '#platform/operation'
import type { Register } from '#platform/registers'

const origin = 'https://register.example'

export type Visit = Readonly<{
  house: House
  capabilities: readonly Capability[]
  registers(): readonly Register[]
  /** Left out: a stranger. */
  actor?: Actor
}>

export function browse({ house, capabilities, registers, actor }: Visit) {
  const visitor: Visitor | undefined = actor && {
    actor,
    staffId: actor.id ?? '',
    name: 'Liisa Esimerkki',
    language: undefined,
    waitsAt: undefined,
  }
  const app = createApp({
    house,
    config: parseConfig({ SELOSTE_URL: origin }),
    capabilities,
    registers,
    gate: {
      visitorOf: async () => visitor,
      rememberLanguage: async () => {},
      namesOf: async () => new Map(),
    },
    mounts: [],
    measured: () => {},
  })
  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      app.request(new Request(`${origin}${path}`, { headers })),
    post: (path: string, fields: Record<string, string> = {}) =>
      app.request(
        new Request(`${origin}${path}`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        }),
      ),
    /** A form with a file. */
    send: (path: string, form: FormData) =>
      app.request(new Request(`${origin}${path}`, { method: 'POST', body: form, headers: { origin } })),
  }
}
