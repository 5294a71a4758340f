/** The search of the top bar: people and organisations together, with the way on to each whole list. */
import { listOrganisations, organisationWords } from '#capabilities/organisations'
import { type Here, page, StaffPage } from '#platform/http'
import { ButtonLink, EmptyState, LinkList, PageHeader, Section, Stack } from '#ui'
import { listPeople } from '../queries/list-people.ts'
import { pageWords } from '../words/index.ts'
import { may, pathOfOrganisation, pathOfPerson } from './about-person.ts'
import { asIdentityCode } from './by-identity-code.tsx'
import { listName, reachTold } from './telling.ts'

export const searchPages = [page('GET', '/search', showFound)]

const shownMax = 10

async function showFound(here: Here): Promise<Response> {
  const words = pageWords(here.language)
  const search = (here.url.searchParams.get('q')?.trim() ?? '').slice(0, 100)
  const elsewhere = asIdentityCode(here, search)
  if (elsewhere !== undefined) return elsewhere
  const people =
    search !== '' && may(here, 'people:see') ? await here.ask(listPeople, { search, limit: shownMax }) : none
  const organisations =
    search !== '' && may(here, 'organisations:see')
      ? await here.ask(listOrganisations, { search, limit: shownMax })
      : none
  const nothing = people.items.length + organisations.items.length === 0
  const query = `?search=${encodeURIComponent(search)}`
  return here.show(
    <StaffPage here={here} title={words.search.title}>
      <PageHeader
        title={search === '' ? words.search.title : words.search.found(search)}
        lead={search === '' ? words.search.lead : undefined}
      />
      {nothing && search !== '' && <EmptyState title={words.list.noneTitle}>{words.list.none}</EmptyState>}
      <Stack gap="loose">
        {people.items.length > 0 && (
          <Section
            title={words.list.title}
            id="people"
            action={<All here={here} of={words.list.title} to={`/people${query}`} />}
          >
            <LinkList
              items={people.items.map(person => ({
                href: here.to(pathOfPerson(person.id)),
                label: listName(person),
                detail: [person.organisation?.name, person.organisation?.position].filter(Boolean).join(', '),
                end: reachTold(person),
              }))}
            />
          </Section>
        )}
        {organisations.items.length > 0 && (
          <Section
            title={organisationWords(here.language).capability.name}
            id="organisations"
            action={
              <All
                here={here}
                of={organisationWords(here.language).capability.name}
                to={`/organisations${query}`}
              />
            }
          >
            <LinkList
              items={organisations.items.map(({ id, name, businessId, town }) => ({
                href: here.to(pathOfOrganisation(id)),
                label: name,
                detail: [businessId, town].filter(Boolean).join(' · '),
              }))}
            />
          </Section>
        )}
      </Stack>
    </StaffPage>,
  )
}

const none = { items: [], next: null }

function All({ here, of, to }: { here: Here; of: string; to: string }) {
  return (
    <ButtonLink small href={here.to(to)} label={`${of}: ${pageWords(here.language).search.all}`}>
      {pageWords(here.language).search.all}
    </ButtonLink>
  )
}
