/** `seloste people find <text>`: the same search as the list's. */
import type { Command } from '#platform/command'
import { toEdge } from '#platform/ids'
import { ask } from '#platform/operation'
import { listPeople } from '../queries/list-people.ts'
import type { ListedPerson } from '../queries/listed-person.ts'

export const findCommand: Command = {
  name: 'people find',
  takes: [{ name: 'text', needed: true }],
  options: [
    { name: 'limit', value: 'N', needed: false, told: 'at most so many, 20 unless told, 100 at most' },
  ],
  told: 'Finds people by the beginning of a name, an address, a number or an employer.',
  async run({ house, caller }, { values, options }) {
    const { items } = await ask(house, listPeople, caller, {
      search: values[0] ?? '',
      limit: Number(options.limit ?? 20),
    })
    return {
      lines: items.map(line),
      data: items.map(({ id, organisation, ...person }) => ({
        id: toEdge('per', id),
        ...person,
        organisation: organisation && { ...organisation, id: toEdge('org', organisation.id) },
      })),
    }
  },
}

const line = ({ id, familyName, givenNames, organisation, email }: ListedPerson): string =>
  [toEdge('per', id), `${familyName} ${givenNames}`, organisation?.name, email]
    .filter(part => part != null)
    .join('  ')
