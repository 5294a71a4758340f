/** A house in which the small capability lives, with what was declared of it, rightly or wrongly. */
import { applicationLogin, guard } from '#platform/db'
import { commentsOf, type Declarations } from '#platform/privacy'
import { inSchemas, readCatalogue } from '../../support/catalogue.ts'
import { testMasterKey } from '../../support/definitions.ts'
import { type Premises, premisesOf } from '../../support/premises.ts'
import { testHouse } from '../../support/test-house.ts'
import { plantedDeclarations } from './records.ts'
import { tables } from './tables.ts'

export async function plantedHouse() {
  const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
  await house.owner.query(tables)
  await guard(
    house.owner,
    {
      schemas: ['planted'],
      appendOnly: new Set(['planted.look']),
      readOnly: new Set(),
      comments: commentsOf(plantedDeclarations),
    },
    applicationLogin(testMasterKey),
  )
  const all = await premisesOf(house)
  const premises: Premises = {
    ...all,
    declarations: plantedDeclarations,
    catalogue: inSchemas(await readCatalogue(house.owner), ['planted']),
    // Lately enough that the shortest term, a fortnight for health, is still ahead.
    hints: { 'planted.place': { event_on: '2026-01-25' } },
  }
  return {
    ...house,
    premises,
    declaring: (declarations: Declarations): Premises => ({ ...premises, declarations }),
  }
}
