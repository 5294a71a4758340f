/** What the public business register could have said of two customers. Nobody outside is asked: the companies do not exist. */
import { getOrganisation, listOrganisations, organisations } from '#capabilities/organisations'
import type { Host } from '#platform/capability'
import { ask, type Caller, perform } from '#platform/operation'
import { named } from './named.ts'

const record = named(organisations.operations, 'organisations.record-comparison')

export async function compareCompanies({ house }: Host, caller: Caller): Promise<void> {
  const { items } = await ask(house, listOrganisations, caller, { relationship: 'customer', limit: 50 })
  const limited = items.filter(({ name, businessId }) => name.endsWith(' Oy') && businessId !== null)
  for (const [nth, { id, businessId }] of limited.slice(2, 4).entries()) {
    const ours = await ask(house, getOrganisation, caller, { organisation: id })
    const moved = nth === 0 && {
      street: 'Kuvitelmankatu 3 B',
      postalCode: '00180',
      town: { fi: 'Helsinki', sv: 'Helsingfors' },
    }
    const company = {
      businessId,
      name: ours.name,
      companyForm: { fi: 'Osakeyhtiö', sv: 'Aktiebolag', en: 'Limited company' },
      lineOfBusiness: {},
      street: ours.street,
      postalCode: ours.postalCode,
      town: ours.town === null ? {} : { fi: ours.town },
      country: null,
      website: null,
      endedOn: null,
    }
    await perform(house, record, caller, { organisation: id, businessId, company: { ...company, ...moved } })
  }
}
