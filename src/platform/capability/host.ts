/** What work without a visitor (jobs, commands, promises) stands on: the house, and the register that it is done in. */
import type pg from 'pg'
import type { MailTransport } from '#platform/mail'
import type { Caller, House } from '#platform/operation'
import type { Register } from '#platform/registers'
import type { Capability } from './capability.ts'

export type Host = Readonly<{
  house: House
  register: Register
  /** All of the house, for work that reads what they declare. */
  capabilities: readonly Capability[]
  /** Acts as the program itself. */
  caller: Caller
  owner: pg.Pool
  /** How mail leaves; without one it waits in the outbox. */
  transport: MailTransport | undefined
  /** The origin that people see, for links in mail. */
  url: string
}>
