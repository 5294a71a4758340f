/**
 * `/people/:person/sources`: where did you get this from? Every fact by its source, with the day. Other capabilities add what
 * they know of a source in the slot `people.sources` (subject: the source's id), such as the import that it was.
 */
import { type Here, page, panelsAt, StaffPage } from '#platform/http'
import { DescriptionList, PageHeader, Section, Stack } from '#ui'
import { getPerson } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson, personOf } from './about-person.ts'
import { factsBySource } from './facts-by-source.ts'
import { dayTold, fullName } from './telling.ts'

export const sourcesPages = [page('GET', '/people/:person/sources', showSources)]

async function showSources(here: Here): Promise<Response> {
  const words = pageWords(here.language)
  const person = await here.ask(getPerson, { person: personOf(here) })
  const told = await Promise.all(
    factsBySource(here, person).map(async each => ({
      ...each,
      panels: await panelsAt(here, 'people.sources', each.source.id),
    })),
  )
  const { sources } = here.register.definition
  return here.show(
    <StaffPage here={here} title={words.sources.title}>
      <PageHeader
        title={words.sources.title}
        lead={words.sources.lead}
        trail={[
          { href: here.to('/people'), label: words.list.title },
          { href: here.to(pathOfPerson(person.id)), label: fullName(person) },
        ]}
        trailLabel={words.person.trail}
      />
      <Stack gap="loose">
        {told.map(({ source, facts, panels }) => (
          <Section
            key={source.id}
            id={`source-${source.id}`}
            title={sources[source.key]?.name[here.language] ?? source.key}
            lead={words.sources.obtained(dayTold(here.language, source.obtainedOn))}
          >
            <Stack>
              {panels}
              <DescriptionList items={[...facts]} />
            </Stack>
          </Section>
        ))}
      </Stack>
    </StaffPage>,
  )
}
