/** People by name, newest, or as a search finds them, narrowed by group, source, organisation or the state of their contact points. */
import { z } from 'zod'
import { openCursor, sealCursor, searchWords } from '#capabilities/organisations'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { chooseStreams, leadingWord } from './choose-streams.ts'
import { type ListedPerson, listedPerson } from './listed-person.ts'
import { type Mark, readPage } from './read-page.ts'

type ListedPeople = Readonly<{ items: ListedPerson[]; next: string | null }>

const keyField = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'not-a-choice')

const filter = {
  /** The beginning of a name, an e-mail address, its domain, a telephone number or an employer's name; or several such words. */
  search: z.string().max(100).optional(),
  group: keyField.optional(),
  source: keyField.optional(),
  contact: z.enum(['bouncing', 'unreachable']).optional(),
  organisation: idOf('org').optional(),
  archived: z.enum(['no', 'only']).default('no'),
  /** What a search finds is ordered by how it was found. */
  sort: z.enum(['name', '-name', 'newest']).default('name'),
}

/** What the list is narrowed and ordered by, without its pages. */
export const peopleFilter = z.strictObject(filter)

export const listPeople = query({
  name: 'people.list',
  may: 'people:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    ...filter,
    after: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  gives: z.object({ items: z.array(listedPerson), next: z.string().nullable() }),
  refuses: ['expired'],
  shows: ({ items }: ListedPeople) => items.map(({ id }) => id),
  async run({ db, register, refuse }, { after, limit, ...asked }) {
    const opened = after === undefined ? undefined : openCursor(register.vault, after)
    if (after !== undefined && opened === undefined) refuse('expired')
    const [lead, ...marked] = opened ?? []
    const leading = lead === undefined ? await leadingWord(db, searchWords(asked.search ?? '')) : Number(lead)
    const page = await readPage(db, chooseStreams(asked, leading), { from: markOf(marked), limit })
    const { next } = page
    return {
      items: page.items.map(person => ({
        ...person,
        groups: person.groups.filter(group => Object.hasOwn(register.definition.groups, group)),
      })),
      next: next === undefined ? null : sealCursor(register.vault, [String(leading), ...partsOf(next)]),
    }
  },
})

const partsOf = ({ stream, after }: Mark): readonly string[] => [String(stream), ...(after ?? [])]

function markOf([stream, key, via, id]: readonly string[]): Mark {
  const after =
    key === undefined || via === undefined || id === undefined ? undefined : ([key, via, id] as const)
  return { stream: Number(stream ?? 0), after }
}
