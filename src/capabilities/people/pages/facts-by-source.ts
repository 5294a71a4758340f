/** Where each fact of a person came from: beside the fact, and gathered by source for the page that answers the question. */
import { hiddenIdentityCode } from '#platform/formats'
import type { Here } from '#platform/http'
import type { Description } from '#ui'
import type { Person } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'
import { may } from './about-person.ts'
import { contactTold, dayTold } from './telling.ts'

export type PersonSource = Person['source']

/** A column of the person's own row: its own source where it came from elsewhere than the rest. */
export const sourceOfField = (person: Person, field: string): PersonSource =>
  person.fieldSources.find(each => each.field === field) ?? person.source

export function sourceTold({ language, register }: Here, { key, obtainedOn }: PersonSource): string {
  const name = register.definition.sources[key]?.name[language] ?? key
  return pageWords(language).person.fact(name, dayTold(language, obtainedOn))
}

/** The sources of several facts that are told as one, each once. */
export const sourcesTold = (here: Here, sources: readonly PersonSource[]): string =>
  [...new Set(sources.map(source => sourceTold(here, source)))].join(' · ')

export type FactsOfSource = Readonly<{ source: PersonSource; facts: readonly Description[] }>

/** The newest source first; a source of which nothing is left is not told. */
export function factsBySource(here: Here, person: Person): readonly FactsOfSource[] {
  const all = [...ownFacts(here, person), ...pointsAndRoles(here, person)]
  return [...Map.groupBy(all, ({ source }) => source.id).values()]
    .flatMap(facts => (facts[0] === undefined ? [] : [{ source: facts[0].source, facts }]))
    .sort((a, b) => b.source.obtainedOn.localeCompare(a.source.obtainedOn))
}

type Fact = Readonly<{ source: PersonSource; term: string; detail: string }>

function ownFacts(here: Here, person: Person): readonly Fact[] {
  const words = pageWords(here.language)
  const identified = may(here, 'people:identify')
  const told: readonly (readonly [field: string, term: string, detail: string])[] = [
    ['given_names', words.forms.givenNames, person.givenNames],
    ['family_name', words.forms.familyName, person.familyName],
    ['call_name', words.person.callName, person.callName ?? ''],
    ['language', words.person.language, person.language === null ? '' : words.languages[person.language]],
    [
      'identity_code',
      words.person.identityCode,
      identified && person.hasIdentityCode ? hiddenIdentityCode : '',
    ],
    ['birth_date', words.person.birthDate, identified && person.hasBirthDate ? words.person.hidden : ''],
  ]
  return told
    .filter(([, , detail]) => detail !== '')
    .map(([field, term, detail]) => ({ source: sourceOfField(person, field), term, detail }))
}

const pointsAndRoles = (here: Here, { contactPoints, roles }: Person): readonly Fact[] => [
  ...contactPoints.map(point => ({
    source: point.source,
    term: pageWords(here.language).kinds[point.kind],
    detail: contactTold(here.language, point),
  })),
  ...roles.map(({ source, organisation, position }) => ({
    source,
    term: pageWords(here.language).person.roles,
    detail: [organisation.name, position].filter(Boolean).join(', '),
  })),
]
