/** Lists that are taken out in tests: Aino is a customer's contact person, Bo only asked something once; Liisa takes. */

import { exportList } from '#capabilities/disclosures'
import { addOrganisation } from '#capabilities/organisations'
import { addPerson } from '#capabilities/people'
import { type Role, staffActor } from '#platform/auth'
import { perform } from '#platform/operation'
import { testHouse } from './test-house.ts'

export const liisaId = '0190c0de-0000-7000-8000-000000000001'
export const everything: readonly Role[] = [{ key: 'all', may: ['*'] }]

export const wanted = {
  list: 'people',
  columns: ['family-name', 'given-names'],
  recipient: 'inside',
  format: 'csv' as const,
}

/** Names that a spreadsheet would take for formulas, because somebody will type one. */
export async function takenOut() {
  const house = await testHouse()
  const source = { key: 'person', obtainedOn: '2026-02-20' }
  const { id: firm } = await perform(house.house, addOrganisation, house.caller(), {
    name: '=Konepaja, Oy',
    town: 'Oulu',
    relationship: { kind: 'customer', since: '2025-01-01' },
  })
  const { id: aino } = await perform(house.house, addPerson, house.caller(), {
    givenNames: 'Aino',
    familyName: 'Alkunen',
    identityCode: '131052-308T',
    contactPoints: [{ kind: 'email', value: 'aino@example.fi' }],
    role: { organisation: firm, position: 'Päällikkö', isContact: true, since: '2025-01-01' },
    source,
  })
  const { id: bo } = await perform(house.house, addPerson, house.caller(), {
    givenNames: 'Bo',
    familyName: '=Beck',
    contactPoints: [{ kind: 'phone', value: '+358 40 123 4567' }],
    source: { key: 'employer', obtainedOn: '2026-02-21' },
  })
  const by = (id = liisaId, may = everything, purpose?: string) => ({
    ...house.caller(staffActor(id, may)),
    ...(purpose === undefined ? {} : { purpose }),
  })
  const take = (more = {}, caller = by()) => perform(house.house, exportList, caller, { ...wanted, ...more })
  return { house, firm, aino, bo, by, take }
}
