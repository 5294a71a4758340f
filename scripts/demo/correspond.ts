/** Somebody of the office has been in touch with a person, and writes it down. */
import { interactions } from '#capabilities/interactions'
import type { Person } from '#capabilities/people'
import { type Caller, type House, perform } from '#platform/operation'
import type { Chance } from './chance.ts'
import { named } from './named.ts'
import { sayings } from './sayings.ts'

const record = named(interactions.operations, 'interactions.record')

export async function correspond(house: House, caller: Caller, person: Person, luck: Chance): Promise<void> {
  const kind = luck.weighed({ call: 9, email: 6, meeting: 4, note: 3, letter: 2 })
  const said = luck.one(sayings[kind][person.language === 'sv' ? 'sv' : 'fi'])
  const [role] = person.roles.filter(({ until }) => until === null)
  const minutes = 5 + luck.below(90)
  await perform(
    house,
    record,
    { ...caller, purpose: 'customer-care' },
    {
      kind,
      direction: kind === 'meeting' || kind === 'note' ? 'none' : luck.one(['in', 'out']),
      happenedAt: house.clock.now().subtract({ minutes }).toString(),
      people: [person.id],
      organisation: role?.organisation.id,
      ...said,
    },
  )
}
