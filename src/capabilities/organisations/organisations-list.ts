/** The list of organisations as it may be taken out. An organisation is no person, so its columns are of no category. */
import { exportableList, type ListColumn, type ListedRow } from '#platform/capability'
import { dialledPhone } from '#platform/formats'
import { formatList, inEachLanguage, isLanguage, type Language } from '#platform/i18n'
import { listOrganisations, organisationsFilter } from './queries/list-organisations.ts'
import { type OrganisationCell, readOrganisationCells } from './queries/read-organisation-cells.ts'
import { countOrganisations, selectOrganisations } from './queries/select-organisations.ts'
import { relationshipKinds } from './schema.ts'
import { organisationWords } from './words/index.ts'

const labels: Readonly<Record<OrganisationCell, (language: Language) => string>> = {
  name: language => organisationWords(language).forms.name,
  'business-id': language => organisationWords(language).forms.businessId,
  relationships: language => organisationWords(language).list.relationships,
  language: language => organisationWords(language).forms.language,
  street: language => organisationWords(language).forms.street,
  'postal-code': language => organisationWords(language).forms.postalCode,
  town: language => organisationWords(language).forms.town,
  country: language => organisationWords(language).forms.country,
  email: language => organisationWords(language).forms.email,
  phone: language => organisationWords(language).forms.phone,
  website: language => organisationWords(language).forms.website,
}

const keys = Object.keys(labels) as OrganisationCell[]

export const organisationsList = exportableList({
  key: 'organisations',
  label: inEachLanguage(language => organisationWords(language).list.title),
  about: 'nobody',
  use: listOrganisations,
  path: '/organisations',
  filter: organisationsFilter,
  columns: keys.map((key): ListColumn => ({ key, category: null, label: inEachLanguage(labels[key]) })),
  fewest: ['name', 'business-id', 'town'],
  count: ({ db }, filter) => countOrganisations(db, filter),
  select: ({ db }, filter, after) => selectOrganisations(db, filter, after),
  async rows({ db, language }, subjects, columns) {
    const wanted = keys.filter(key => columns.includes(key))
    const found = await readOrganisationCells(db, subjects, wanted)
    return found.map(
      ({ id, cells }): ListedRow => ({
        subject: id,
        cells: wanted.map(key => told(key, cells[key] ?? null, language)),
      }),
    )
  },
})

function told(
  key: OrganisationCell,
  value: string | readonly string[] | null,
  language: Language,
): string | null {
  const words = organisationWords(language)
  if (value === null) return null
  if (typeof value !== 'string')
    return formatList(
      language,
      relationshipKinds.filter(kind => value.includes(kind)).map(kind => words.relationships[kind]),
    )
  if (key === 'phone') return dialledPhone(value)
  if (key === 'language' && isLanguage(value)) return words.languages[value]
  return value
}
