/** What we use of mailparser, which tells no types of its own. */
declare module 'mailparser' {
  import type { Readable } from 'node:stream'

  export function simpleParser(
    source: Readable | Buffer | string,
  ): Promise<{ subject?: string; text?: string; html?: string | false }>
}
