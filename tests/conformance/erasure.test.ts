import { expect, test } from 'vitest'
import { erase, type Occasion } from '#platform/privacy'
import { databaseAsText } from '../support/database-as-text.ts'
import { plant } from '../support/plant.ts'
import { afterEverything, premisesOf } from '../support/premises.ts'
import { testHouse } from '../support/test-house.ts'
import { calledOf, kinds } from './every-subject.ts'
import { carryOut, goers, leftAfter, plannedStays } from './left-after-erasure.ts'
import { copyOf } from './told-on-copies.ts'

const occasions: readonly Occasion[] = ['wish', 'term']

for (const kind of kinds) {
  for (const occasion of occasions) {
    test(`erasing ${calledOf(kind)} (${occasion}) leaves nothing that no law keeps, and all of everybody else`, async () => {
      const house = await testHouse({ at: '2026-02-01T07:00:00Z' })
      try {
        const premises = await premisesOf(house)
        const planted = await plant(premises)
        const neighbours = await plant(await premisesOf(house, 'harbour'))
        const going = goers(planted, kind)
        const staying = planted.people[kind][2]
        if (staying === undefined) throw new Error('Nobody stays.')
        const copied = await copyOf(premises, planted, staying)
        const { today } = premises

        const stays = await plannedStays(premises, going, occasion)
        await carryOut(premises, erase, kind, going, { occasion, today })
        expect(await leftAfter(premises, planted, kind, { stays, occasion, today })).toEqual([])

        // Once what the law kept has run out as well, nothing is left at all.
        const late = { occasion, today: afterEverything }
        await carryOut(premises, erase, kind, going, late)
        const nothing = () => undefined
        expect(await leftAfter(premises, planted, kind, { stays: nothing, ...late })).toEqual([])
        expect(await copyOf(premises, planted, staying)).toEqual(copied)

        const text = await databaseAsText(house.owner)
        expect(neighbours.sentinels.filter(({ token }) => !text.holds(token))).toEqual([])

        // Whoever is gone is named by no row but those that are only ever added, and the proof that they went.
        const proofs = premises.declarations.records
          .filter(({ appendOnly }) => appendOnly)
          .map(({ table }) => table)
        const naming = going.flatMap(({ id }) => text.tablesWith(id))
        expect(
          naming.filter(table => ![...proofs, 'audit.entry', 'requests.erasure'].includes(table)),
        ).toEqual([])

        await carryOut(premises, erase, kind, going, late)
        expect((await databaseAsText(house.owner)).whole).toBe(text.whole)
      } finally {
        await house.close()
      }
    })
  }
}
