/** What every use of the register stands on; made once at the start and handed down, never imported as state. */
import type pg from 'pg'
import type { Actor } from '#platform/auth'
import type { Clock } from '#platform/clock'
import type { Language } from '#platform/definition'
import type { Logger } from '#platform/log'
import type { Declarations } from '#platform/privacy'
import type { Register } from '#platform/registers'
import type { OperationContext } from './declare.ts'

/** When X happened elsewhere, do Y, in the same transaction. A reaction leaves no notes: a reaction does not react. */
export type Reaction = Readonly<{
  to: string
  run(context: Omit<OperationContext, 'note'>, refs: Readonly<Record<string, unknown>>): Promise<void>
}>

export type House = Readonly<{
  /** As the application role, under row-level security. */
  pool: pg.Pool
  clock: Clock
  log: Logger
  declarations: Declarations
  reactions: readonly Reaction[]
}>

/** Who asks, in which register and language. An actor that must be looked up first travels with the transaction's opening. */
export type Caller = Readonly<{
  register: Register
  actor: Actor | ((client: pg.PoolClient) => Promise<Actor>)
  language: Language
  /** The purpose of this use, where the use serves several. */
  purpose?: string | undefined
  /** A page that one person causes to be read twice (a form shown again) shares one id. */
  readId?: string | undefined
}>
