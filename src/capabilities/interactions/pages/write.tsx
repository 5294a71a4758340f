/** Recording an interaction, and correcting one. Where somebody was quicker, both versions are shown and nothing typed is lost. */
import { listPeople } from '#capabilities/people'
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import type { Refused } from '#platform/operation'
import { DescriptionList } from '#ui'
import { editInteraction } from '../operations/edit-interaction.ts'
import { recordInteraction } from '../operations/record-interaction.ts'
import { getInteraction } from '../queries/get-interaction.ts'
import { pageWords } from '../words/index.ts'
import {
  givenIn,
  idIn,
  instantTold,
  pathOfInteraction,
  pathOfOrganisation,
  pathOfPerson,
  wayOf,
} from './about-interaction.ts'
import { asFinding, choosing, isFinding, peopleIn } from './choose-people.tsx'
import { InteractionFields, interactionIn, organisationsFor } from './interaction-fields.tsx'

export const writePages = [
  page('GET', '/interactions/new', async here => showNew(here), { leadsTo: recordInteraction }),
  page('POST', '/interactions/new', record),
  page('GET', '/interactions/:interaction/edit', async here => showEdit(here), { leadsTo: editInteraction }),
  page('POST', '/interactions/:interaction/edit', edit),
]

async function record(here: Here): Promise<Response> {
  const typed = await here.form()
  if (isFinding(typed)) return showNew(here, typed, asFinding)
  const outcome = await here.attempt(here.perform(recordInteraction, interactionIn(typed)))
  if (!outcome.ok) {
    if (outcome.refused.code === 'not-found') throw outcome.refused
    return showNew(here, typed, outcome.refused)
  }
  return here.go(pathOfInteraction(outcome.value.id), 'saved')
}

/** From an organisation's page one begins with those who work there, to be ticked. */
async function showNew(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const given = givenIn(here)
  const organisation =
    typed === undefined
      ? given.organisation
      : (fromEdge('org', typed.text('organisation')) ?? given.organisation)
  const people = typed === undefined ? given.people : peopleIn(typed)
  const [chosen, organisations] = await Promise.all([
    choosing(here, people, typed),
    organisationsFor(here, people, organisation),
  ])
  const colleagues =
    given.organisation === undefined || chosen.found !== undefined
      ? undefined
      : (await here.ask(listPeople, { organisation: given.organisation, limit: 20 })).items
          .filter(({ id }) => !people.includes(id))
          .map(({ id, givenNames, familyName }) => ({ id, name: `${givenNames} ${familyName}`.trim() }))
  const words = pageWords(here.language).form
  const [person] = given.people
  return showForm({
    here,
    title: words.newTitle,
    lead: words.readable,
    action: here.to(`/interactions/new${here.url.search}`),
    back: here.to(
      person !== undefined
        ? pathOfPerson(person)
        : given.organisation !== undefined
          ? pathOfOrganisation(given.organisation)
          : '/interactions',
    ),
    refused,
    children: errors => (
      <InteractionFields
        here={here}
        typed={typed}
        known={undefined}
        choosing={{ ...chosen, found: chosen.found ?? colleagues }}
        organisations={organisations}
        organisation={organisation ?? (organisations.length === 1 ? organisations[0]?.id : undefined)}
        errors={errors}
      />
    ),
  })
}

async function edit(here: Here): Promise<Response> {
  const interaction = idIn(here, 'interaction', 'int')
  const typed = await here.form()
  if (isFinding(typed)) return showEdit(here, typed, asFinding)
  const version = Number(typed.text('version'))
  const outcome = await here.attempt(
    here.perform(editInteraction, { interaction, version, ...interactionIn(typed) }),
  )
  if (outcome.ok) return here.go(pathOfInteraction(interaction), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showEdit(here, typed, outcome.refused)
}

async function showEdit(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const known = await here.ask(getInteraction, { interaction: idIn(here, 'interaction', 'int') })
  const people = typed === undefined ? known.people.map(({ id }) => id) : peopleIn(typed)
  const organisation =
    typed === undefined ? known.organisation?.id : fromEdge('org', typed.text('organisation'))
  const [chosen, organisations] = await Promise.all([
    choosing(here, people, typed),
    organisationsFor(here, people, known.organisation?.id),
  ])
  // Saving what stands in the form over the newer version is a choice once both have been seen.
  const version =
    refused === undefined || refused.code === 'stale' ? String(known.version) : typed?.text('version')
  const words = pageWords(here.language)
  return showForm({
    here,
    title: words.form.editTitle,
    lead: words.form.readable,
    action: here.to(pathOfInteraction(known.id, '/edit')),
    back: here.to(pathOfInteraction(known.id)),
    hidden: { version: version ?? '' },
    refused,
    now: (
      <DescriptionList
        items={[
          { term: words.form.kind, detail: words.ways[wayOf(known)] },
          { term: words.one.when, detail: instantTold(here.language, known.happenedAt) },
          {
            term: words.one.who,
            detail: known.people.map(({ name }) => name).join(', ') || words.list.nobody,
          },
          { term: words.form.subject, detail: known.subject ?? '–' },
          { term: words.form.body, detail: known.body ?? '–' },
        ]}
      />
    ),
    children: errors => (
      <InteractionFields
        here={here}
        typed={typed}
        known={known}
        choosing={chosen}
        organisations={organisations}
        organisation={organisation}
        errors={errors}
      />
    ),
  })
}

/** Where an interaction with these is recorded from. */
export const recordPath = (about: Readonly<{ person?: string; organisation?: string }>): string => {
  const params = new URLSearchParams()
  if (about.person !== undefined) params.set('person', toEdge('per', about.person))
  if (about.organisation !== undefined) params.set('organisation', toEdge('org', about.organisation))
  return `/interactions/new${params.size === 0 ? '' : `?${params}`}`
}
