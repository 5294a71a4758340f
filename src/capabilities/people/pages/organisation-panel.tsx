/** On an organisation's page: who works there. */
import type { Panel } from '#platform/capability'
import { toEdge } from '#platform/ids'
import { ButtonLink, LinkList, Section } from '#ui'
import { listPeople } from '../queries/list-people.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson } from './about-person.ts'
import { listName } from './telling.ts'

/** The subject is the organisation's UUID. */
export const organisationPanel: Panel = {
  at: 'organisations.organisation',
  order: 10,
  may: 'people:see',
  async render(here, organisation) {
    const words = pageWords(here.language)
    const { items, next } = await here.ask(listPeople, { organisation, limit: 20 })
    return (
      <Section
        title={words.atOrganisation}
        id="people"
        action={
          next !== null && (
            <ButtonLink small href={here.to(`/people?organisation=${toEdge('org', organisation)}`)}>
              {words.search.all}
            </ButtonLink>
          )
        }
      >
        <LinkList
          empty={words.nobodyThere}
          items={items.map(person => ({
            href: here.to(pathOfPerson(person.id)),
            label: listName(person),
            detail: person.organisation?.id === organisation ? person.organisation.position : undefined,
            end: person.email,
          }))}
        />
      </Section>
    )
  },
}
