/** Two people side by side, under each other on a phone: what differs is marked by a word and a sign. */
import type { Person } from '#capabilities/people'
import { fold } from '#platform/formats'
import type { Here } from '#platform/http'
import { Card, Columns, type Description, DescriptionList, State } from '#ui'
import { type Compared, setSideBySide, type Told } from '../rules/set-side-by-side.ts'
import { pageWords } from '../words/index.ts'
import { contactTold, dayTold, fullName, pathOfPerson } from './telling.ts'

export type Side = Readonly<{ person: Person; happened: number }>

export function TwoSides({ here, sides }: { here: Here; sides: readonly [Side, Side] }) {
  const [mine, theirs] = sides.map(side => factsOf(here, side)) as [Facts, Facts]
  const compared = mine.map((fact, at) => {
    const [one = [], other = []] = setSideBySide(fact.told, theirs[at]?.told ?? [])
    return { term: fact.term, both: [one, other] as const }
  })
  // What is told of neither tells nothing about the two.
  const told = compared.filter(({ both }) => both.some(side => side.length > 0))
  return (
    <Columns shape="even-2">
      {sides.map(({ person }, at) => (
        <Card key={person.id} title={<a href={here.to(pathOfPerson(person.id))}>{fullName(person)}</a>}>
          <DescriptionList items={told.map(({ term, both }) => described(here, term, both[at] ?? []))} />
        </Card>
      ))}
    </Columns>
  )
}

type Facts = readonly Readonly<{ term: string; told: readonly Told[] }>[]

function factsOf(here: Here, { person, happened }: Side): Facts {
  const { language } = here
  const words = pageWords(language)
  const { pair } = words
  const only = (text: string | null, key = text): readonly Told[] =>
    text === null || text === '' ? [] : [{ text, key: key === null ? undefined : fold(key) }]
  // Nothing of what is sealed is opened to compare it; that there is one is told.
  const hidden = (is: boolean): readonly Told[] => (is ? [{ text: pair.recorded }] : [])
  return [
    { term: pair.name, told: only(fullName(person)) },
    { term: pair.callName, told: only(person.callName) },
    { term: pair.language, told: only(person.language === null ? null : words.languages[person.language]) },
    { term: pair.birthDate, told: hidden(person.hasBirthDate) },
    { term: pair.identityCode, told: hidden(person.hasIdentityCode) },
    ...(['email', 'phone', 'post'] as const).map(kind => ({
      term: words.kinds[kind],
      told: person.contactPoints
        .filter(point => point.kind === kind)
        .map(point => {
          const text = contactTold(language, point)
          return { text, key: fold(text) }
        }),
    })),
    {
      term: pair.work,
      told: person.roles.map(({ organisation, position }) => ({
        text: [organisation.name, position].filter(Boolean).join(', '),
        key: organisation.id,
      })),
    },
    { term: pair.source, told: [{ text: sourceTold(here, person.source) }] },
    { term: pair.since, told: [{ text: dayTold(language, person.createdAt) }] },
    { term: pair.happened, told: [{ text: pair.entries(happened) }] },
  ]
}

export const sourceTold = (here: Here, { key, obtainedOn }: Person['source']): string =>
  `${here.register.definition.sources[key]?.name[here.language] ?? key}, ${dayTold(here.language, obtainedOn)}`

function described(here: Here, term: string, told: readonly Compared[]): Description {
  const words = pageWords(here.language).pair
  if (told.length === 0) return { term, detail: <span class="quiet-text">{words.notTold}</span> }
  return {
    term,
    detail: told.map(({ text, is }) => (
      <div key={text}>
        {text} {is === 'differs' && <State tone="neutral">{words.differs}</State>}
        {is === 'alike' && <State tone="ok">{words.alike}</State>}
      </div>
    )),
  }
}
