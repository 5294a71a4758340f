/** Why the register holds somebody: groups with their reasons, purposes with the day that each ends, sources of the facts. */
import type { Here } from '#platform/http'
import { Card, DescriptionList, Stack } from '#ui'
import type { Person } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson } from './about-person.ts'
import { factsBySource, sourceTold } from './facts-by-source.ts'
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

/** Each source once; the page behind the link tells fact by fact which came from where. */
function Sources({ here, person }: { here: Here; person: Person }) {
  const words = pageWords(here.language).person
  return (
    <Stack gap="tight">
      {factsBySource(here, person).map(({ source }) => (
        <p key={source.id}>{sourceTold(here, source)}</p>
      ))}
      <p>
        <a href={here.to(pathOfPerson(person.id, '/sources'))}>{words.everySource}</a>
      </p>
    </Stack>
  )
}
