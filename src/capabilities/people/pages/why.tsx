/** Why the register holds somebody: groups with their reasons, purposes with the day that each ends, sources of the facts. */
import type { Here } from '#platform/http'
import { Card, DescriptionList } from '#ui'
import type { Person } from '../queries/get-person.ts'
import { pageWords, peopleWords } from '../words/index.ts'
import { dayTold } from './telling.ts'

type Held = readonly Readonly<{ purpose: string; until: string | null }>[]

export function Why({ here, person, held }: { here: Here; person: Person; held: Held }) {
  const words = pageWords(here.language).person
  const { purposes } = here.register.definition
  return (
    <>
      <Card title={words.why}>
        <Groups here={here} person={person} />
      </Card>
      <Card title={words.purposes}>
        {held.length === 0 ? (
          <p>{words.noPurposes}</p>
        ) : (
          <DescriptionList
            layout="above"
            items={held.map(({ purpose, until }) => ({
              term: purposes[purpose]?.name[here.language] ?? purpose,
              detail: until === null ? words.open : words.untilDay(dayTold(here.language, until)),
            }))}
          />
        )}
      </Card>
      <Card title={words.sources}>
        <Sources here={here} person={person} />
      </Card>
    </>
  )
}

function Groups({ here, person }: { here: Here; person: Person }) {
  const words = pageWords(here.language)
  const { groups } = here.register.definition
  if (person.groups.length === 0) return <p>{words.person.noGroups}</p>
  return (
    <DescriptionList
      layout="above"
      items={person.groups.map(({ key, reason }) => {
        const where = person.roles.find(({ id }) => id === reason.role)?.organisation.name ?? ''
        return {
          term: groups[key]?.name[here.language] ?? key,
          detail: words.reasons[key]?.(where, dayTold(here.language, reason.since)) ?? '',
        }
      })}
    />
  )
}

/** The row's own source first; then each fact that came from elsewhere. */
function Sources({ here, person }: { here: Here; person: Person }) {
  const words = pageWords(here.language)
  const columns: Readonly<Record<string, string>> = peopleWords(here.language).capability.records[
    'people.person'
  ].columns
  const { sources } = here.register.definition
  const told = ({ key, obtainedOn }: { key: string; obtainedOn: string }) =>
    words.person.fact(sources[key]?.name[here.language] ?? key, dayTold(here.language, obtainedOn))
  const same = (source: { key: string; obtainedOn: string }) =>
    source.key === person.source.key && source.obtainedOn === person.source.obtainedOn
  return (
    <DescriptionList
      layout="above"
      items={[
        { term: words.person.wholeRow, detail: told(person.source) },
        ...person.fieldSources.map(source => ({
          term: columns[source.field] ?? source.field,
          detail: told(source),
        })),
        ...person.contactPoints
          .filter(({ source }) => !same(source))
          .map(({ kind, source }) => ({ term: words.kinds[kind], detail: told(source) })),
        ...person.roles
          .filter(({ source }) => !same(source))
          .map(({ organisation, source }) => ({ term: organisation.name, detail: told(source) })),
      ]}
    />
  )
}
