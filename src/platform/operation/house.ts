/** What every use of the register stands on; made once at the start and handed down, never imported as state. */
import type pg from 'pg'
import type { Actor } from '#platform/auth'
import type { AnyList } from '#platform/capability'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language, RegisterDefinition } from '#platform/definition'
import type { Logger } from '#platform/log'
import type { Declarations } from '#platform/privacy'
import type { Register } from '#platform/registers'
import type { AnyUse, OperationContext } from './declare.ts'

/** What a row is to the person it tells about, and each told column's name. */
export type RecordWords = Readonly<{
  holds: string
  columns: Readonly<Record<string, string>>
  /** Where a column holds a code (`verified`): what each says to a person, by column. */
  values?: Readonly<Record<string, Readonly<Record<string, string>>>>
}>

/** What the capabilities call their records, facts, uses and refusals, gathered: by table, fact, name of use, code. */
export type HouseWords = Readonly<{
  records: Readonly<Record<string, RecordWords>>
  facts: Readonly<Record<string, string>>
  uses: Readonly<Record<string, string>>
  refusals: Readonly<Record<string, string>>
  /** Columns of the lists that may be taken out, as `people.email`. */
  listed: Readonly<Record<string, string>>
}>

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
  /** Where outside services that may be asked are, by their names; one that is switched off is not here. */
  outside: Readonly<Record<string, string | undefined>>
  /** The domain of the addresses by which mail comes in; undefined where none does. */
  mailDomain: string | undefined
  /** Every operation and query of the house, by what they declare. */
  uses: readonly AnyUse[]
  reactions: readonly Reaction[]
  /** Every list that may be taken out as a file. */
  lists: readonly AnyList[]
  /** The register's definition as its files tell it now, published or not. Throws `DefinitionRefused`; undefined: it has no files. */
  filed(key: string): RegisterDefinition | undefined
  wordsOf(language: Language): HouseWords
}>

/**
 * Stands around an operation inside its transaction, once the actor is known and allowed and the input is read: it may act,
 * refuse, or answer with what an earlier act gave. Then nothing is done, noted or reacted to a second time.
 */
export type Around = (
  inside: Readonly<{
    db: Db
    actor: Actor
    clock: Clock
    /** As in a transaction: the statement travels with the commit. */
    lastly(statement: Promise<unknown>): void
  }>,
  act: () => Promise<unknown>,
) => Promise<unknown>

/** Who asks, in which register and language. An actor that must be looked up first travels with the transaction's opening. */
export type Caller = Readonly<{
  register: Register
  actor: Actor | ((client: pg.PoolClient) => Promise<Actor>)
  /** Who that was a moment ago: a query begins with it while the database is asked again, and answers only if it still is. */
  expected?: Actor | undefined
  language: Language
  /** The purpose of this use, where the use serves several. */
  purpose?: string | undefined
  /** A page that one person causes to be read twice (a form shown again) shares one id. */
  readId?: string | undefined
  /** Heeded by operations only. */
  around?: Around | undefined
  /** Heeded by queries only: puts the answer into its outward form while it is being committed that it was given. */
  put?: ((answer: unknown) => void) | undefined
}>
