/** The rows of registers and of their published definitions. */
import type { RegisterDefinition } from '#platform/definition'

export type VersionRow = {
  register_id: string
  number: number
  definition: RegisterDefinition
  digest: string
  published_at: string
}

declare module '#platform/db' {
  interface Tables {
    'platform.register': { register_id: string; key: string; made_at: string }
    'registers.version': VersionRow
  }
}
