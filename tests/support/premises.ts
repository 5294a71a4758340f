/** What every property of conformance stands on: a database, what was declared about it, and a day to judge by. */
import type pg from 'pg'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { transact } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import type { Declarations } from '#platform/privacy'
import type { Catalogue } from './catalogue.ts'
import { readCatalogue } from './catalogue.ts'
import type { Hints } from './plant-hints.ts'
import { plantHints } from './plant-hints.ts'
import type { TestHouse } from './test-house.ts'

export type Premises = Readonly<{
  owner: pg.Pool
  /** As the application: under row-level security. */
  pool: pg.Pool
  registerId: string
  definition: RegisterDefinition
  declarations: Declarations
  catalogue: Catalogue
  hints: Hints
  /** Leaves unsaid what need not be (when something was archived, ended, closed): rows in the midst of their life. */
  sparing?: boolean
  today: Temporal.PlainDate
}>

export async function premisesOf(house: TestHouse, registerKey = 'lexmentor'): Promise<Premises> {
  const register = house.register(registerKey)
  return {
    owner: house.owner,
    pool: house.house.pool,
    registerId: register.id,
    definition: register.definition,
    declarations: house.house.declarations,
    catalogue: await readCatalogue(house.owner),
    hints: plantHints,
    today: house.clock.today(),
  }
}

/** Does the work as the application would, in the premises' register. */
export const asApplication = <T>({ pool, registerId }: Premises, work: (db: Db) => Promise<T>): Promise<T> =>
  transact(pool, registerId, ({ db }) => work(db))

/** A day so late that no term of any purpose reaches it. */
export const afterEverything = Temporal.PlainDate.from('2240-01-01')
