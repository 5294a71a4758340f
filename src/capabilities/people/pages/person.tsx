/**
 * A person: who they are and how to reach them, what has happened, and why the register holds it. Other capabilities add
 * their parts in the slot `people.person` (subject: the person's UUID), under the reasons.
 */
import { type Here, page, panelsAt, StaffPage } from '#platform/http'
import type { Refused } from '#platform/operation'
import { Actions, Badge, Button, ButtonLink, Columns, Form, PageHeader, Stack, State } from '#ui'
import { archivePerson } from '../operations/archive-person.ts'
import { restorePerson } from '../operations/restore-person.ts'
import { findPersonsSuccessor } from '../queries/find-persons-successor.ts'
import { getPerson, type Person } from '../queries/get-person.ts'
import { personHistory } from '../queries/person-history.ts'
import { whyHeld } from '../queries/why-held.ts'
import { pageWords } from '../words/index.ts'
import { may, mayChange, pathOfPerson, personOf } from './about-person.ts'
import { actorsOf, Happened } from './happened.tsx'
import { dayTold, fullName } from './telling.ts'
import { Who } from './who.tsx'
import { Why } from './why.tsx'

export const personPages = [
  page('GET', '/people/:person', showPerson),
  page('POST', '/people/:person/archive', async here => {
    await here.perform(archivePerson, { person: personOf(here) })
    return here.go(pathOfPerson(personOf(here)), 'archived')
  }),
  page('POST', '/people/:person/restore', async here => {
    await here.perform(restorePerson, { person: personOf(here) })
    return here.go(pathOfPerson(personOf(here)), 'restored')
  }),
]

async function showPerson(here: Here): Promise<Response> {
  const id = personOf(here)
  const show = here.url.searchParams.get('show') === 'looks' ? 'reads' : 'done'
  const found = await here.attempt(here.ask(getPerson, { person: id }))
  if (!found.ok) return goToSuccessor(here, found.refused)
  const person = found.value
  const [history, held, panels, middle] = await Promise.all([
    here.ask(personHistory, { person: id, show }),
    here.ask(whyHeld, { person: id }),
    panelsAt(here, 'people.person', id),
    panelsAt(here, 'people.person.middle', id),
  ])
  const names = await here.namesOf(actorsOf(history))
  return here.show(
    <StaffPage here={here} title={fullName(person)}>
      <Head here={here} person={person} />
      <Columns shape="aside-main-aside">
        <Who here={here} person={person} />
        <Stack gap="loose">
          {middle}
          <Happened here={here} person={id} show={show} history={history} names={names} />
        </Stack>
        <Stack gap="loose">
          <Why here={here} person={person} held={held} />
          {panels}
        </Stack>
      </Columns>
      <Foot here={here} person={person} />
    </StaffPage>,
  )
}

async function goToSuccessor(here: Here, refused: Refused): Promise<Response> {
  const successor =
    refused.code === 'not-found' ? await here.ask(findPersonsSuccessor, { person: personOf(here) }) : null
  if (successor === null) throw refused
  return here.go(pathOfPerson(successor.id))
}

function Head({ here, person }: { here: Here; person: Person }) {
  const words = pageWords(here.language)
  const { groups } = here.register.definition
  const keys = [...new Set(person.groups.map(({ key }) => key))]
  return (
    <PageHeader
      title={fullName(person)}
      trail={[{ href: here.to('/people'), label: words.list.title }]}
      trailLabel={words.person.trail}
      meta={
        <>
          {person.archivedAt !== null && (
            <State tone="attention">
              {words.person.archivedSince(dayTold(here.language, person.archivedAt))}
            </State>
          )}
          {person.withheldSince !== null && (
            <State tone="attention">
              {words.person.withheldSince(dayTold(here.language, person.withheldSince))}
            </State>
          )}
          {keys.map(key => (
            <Badge key={key} href={here.to(`/people?group=${key}`)}>
              {groups[key]?.name[here.language] ?? key}
            </Badge>
          ))}
        </>
      }
      action={
        mayChange(here, person) && (
          <ButtonLink kind="primary" icon="pencil" href={here.to(pathOfPerson(person.id, '/edit'))}>
            {words.person.edit}
          </ButtonLink>
        )
      }
    />
  )
}

function Foot({ here, person }: { here: Here; person: Person }) {
  const words = pageWords(here.language).person
  const at = (below: string) => here.to(pathOfPerson(person.id, below))
  return (
    <Actions>
      {may(here, 'requests:copy') && (
        <ButtonLink href={at('/copy')} icon="copy">
          {words.copy}
        </ButtonLink>
      )}
      {may(here, 'requests:plan') && (
        <ButtonLink href={at('/erasure')} icon="trash">
          {words.erasure}
        </ButtonLink>
      )}
      {mayChange(here, person) && (
        <Form action={at(person.archivedAt === null ? '/archive' : '/restore')}>
          <Button kind="quiet">{person.archivedAt === null ? words.archive : words.restore}</Button>
        </Form>
      )}
    </Actions>
  )
}
