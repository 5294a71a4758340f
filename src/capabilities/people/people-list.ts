/**
 * The list of people as it may be taken out. What is sealed (identity code, date of birth) is no column of it, and whoever
 * was withheld after a wish to be forgotten stands in none of its rows.
 */
import { exportableList, type ListColumn, type ListedRow } from '#platform/capability'
import type { ContactCard } from '#platform/contact-cards'
import type { RegisterDefinition } from '#platform/definition'
import { dialledPhone } from '#platform/formats'
import { formatList, inEachLanguage, isLanguage, type Language } from '#platform/i18n'
import type { Asked } from './queries/choose-streams.ts'
import { listPeople, peopleFilter } from './queries/list-people.ts'
import { type CellKey, readCells } from './queries/read-cells.ts'
import { countPeople, selectPeople } from './queries/select-people.ts'
import { columnWords, pageWords } from './words/index.ts'

const categories = {
  'family-name': 'identity',
  'given-names': 'identity',
  'call-name': 'identity',
  language: 'identity',
  organisation: 'employment',
  position: 'employment',
  email: 'contact',
  phone: 'contact',
  street: 'contact',
  'postal-code': 'contact',
  town: 'contact',
  country: 'contact',
  groups: 'relationship',
  'last-contact': 'relationship',
  source: 'relationship',
  'obtained-on': 'relationship',
} as const satisfies Record<CellKey, string>

const keys = Object.keys(categories) as CellKey[]

export const peopleList = exportableList({
  key: 'people',
  label: inEachLanguage(language => pageWords(language).list.title),
  about: 'person',
  use: listPeople,
  path: '/people',
  filter: peopleFilter,
  columns: keys.map(
    (key): ListColumn => ({
      key,
      category: categories[key],
      label: inEachLanguage(language => columnWords(language)[key]),
    }),
  ),
  fewest: ['family-name', 'given-names', 'organisation'],
  cardNeeds: ['family-name', 'given-names'],
  count: ({ db }, filter) => countPeople(db, filter satisfies Asked),
  select: ({ db }, filter, after) => selectPeople(db, filter, after),
  async rows({ db, register, language }, subjects, columns) {
    const wanted = keys.filter(key => columns.includes(key))
    const found = await readCells(db, subjects, wanted)
    return found.map(
      ({ id, cells }): ListedRow => ({
        subject: id,
        cells: wanted.map(key => told(key, cells[key] ?? null, register.definition, language)),
        card: cardOf(cells),
      }),
    )
  },
})

type Raw = string | readonly string[] | null

function told(key: CellKey, value: Raw, definition: RegisterDefinition, language: Language): string | null {
  if (value === null) return null
  if (typeof value !== 'string')
    return formatList(
      language,
      value.flatMap(group => definition.groups[group]?.name[language] ?? []),
    )
  if (key === 'phone') return dialledPhone(value)
  if (key === 'source') return definition.sources[value]?.name[language] ?? value
  if (key === 'language' && isLanguage(value)) return pageWords(language).languages[value]
  return value
}

/** Only what was read, which is only what was asked for. */
function cardOf(cells: Readonly<Partial<Record<CellKey, Raw>>>): ContactCard {
  const text = (key: CellKey): string => {
    const value = cells[key]
    return typeof value === 'string' ? value : ''
  }
  const listed = (key: CellKey): readonly string[] => (text(key) === '' ? [] : [text(key)])
  const address = {
    street: text('street'),
    postalCode: text('postal-code'),
    town: text('town'),
    country: text('country'),
  }
  return {
    name: { given: text('given-names'), family: text('family-name') },
    emails: listed('email'),
    phones: listed('phone'),
    addresses: address.street + address.postalCode + address.town === '' ? [] : [address],
    ...(text('organisation') === '' ? {} : { organisation: text('organisation') }),
    ...(text('position') === '' ? {} : { title: text('position') }),
    ...(text('language') === '' ? {} : { language: text('language') }),
  }
}
