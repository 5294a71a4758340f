/** Adding a way to reach somebody, correcting one, and saying whether it works. */
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import { toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { DescriptionList, Tabs } from '#ui'
import type { TypedContactPoint } from '../contact-point.ts'
import { addContactPoint } from '../operations/add-contact-point.ts'
import { changeContactPoint } from '../operations/change-contact-point.ts'
import { preferContactPoint } from '../operations/prefer-contact-point.ts'
import { removeContactPoint } from '../operations/remove-contact-point.ts'
import { setContactState } from '../operations/set-contact-state.ts'
import { getPerson, type Person } from '../queries/get-person.ts'
import { type ContactKind, contactKinds } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { idIn, pathOfPerson, personOf } from './about-person.ts'
import { ContactActions } from './contact-actions.tsx'
import { ContactFields } from './contact-fields.tsx'
import { SourceFields, sourceIn } from './source-fields.tsx'
import { contactTold, fullName } from './telling.ts'

export const contactPages = [
  page(
    'GET',
    '/people/:person/contact-points/new',
    async here => showNew(here, kindOf(here.url.searchParams.get('kind'))),
    { leadsTo: addContactPoint },
  ),
  page('POST', '/people/:person/contact-points/new', add),
  page('GET', '/people/:person/contact-points/:contact', async here => showChange(here), {
    leadsTo: changeContactPoint,
  }),
  page('POST', '/people/:person/contact-points/:contact', change),
  page('POST', '/people/:person/contact-points/:contact/state', async here => {
    const state = (await here.form()).text('state')
    await here.perform(setContactState, { contact: idIn(here, 'contact', 'con'), state: state as 'verified' })
    return here.go(pathOfPerson(personOf(here)), 'saved')
  }),
  page('POST', '/people/:person/contact-points/:contact/prefer', async here => {
    await here.perform(preferContactPoint, { contact: idIn(here, 'contact', 'con') })
    return here.go(pathOfPerson(personOf(here)), 'saved')
  }),
  page('POST', '/people/:person/contact-points/:contact/remove', async here => {
    await here.perform(removeContactPoint, { contact: idIn(here, 'contact', 'con') })
    return here.go(pathOfPerson(personOf(here)), 'removed')
  }),
]

const kindOf = (text: string | null): ContactKind => contactKinds.find(kind => kind === text) ?? 'email'

async function add(here: Here): Promise<Response> {
  const person = personOf(here)
  const typed = await here.form()
  const kind = kindOf(typed.text('kind'))
  const outcome = await here.attempt(
    here.perform(addContactPoint, { person, contactPoint: pointIn(typed, kind), source: sourceIn(typed) }),
  )
  if (outcome.ok) return here.go(pathOfPerson(person), 'added')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showNew(here, kind, typed, outcome.refused)
}

async function change(here: Here): Promise<Response> {
  const typed = await here.form()
  const contact = idIn(here, 'contact', 'con')
  const outcome = await here.attempt(
    here.perform(changeContactPoint, {
      contact,
      version: Number(typed.text('version')),
      contactPoint: pointIn(typed, kindOf(typed.text('kind'))),
      source: sourceIn(typed),
    }),
  )
  if (outcome.ok) return here.go(pathOfPerson(personOf(here)), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showChange(here, typed, outcome.refused)
}

function pointIn(typed: Typed, kind: ContactKind): TypedContactPoint {
  const text = (field: string) => typed.text(`contactPoint.${field}`)
  const label = text('label') || null
  if (kind !== 'post') return { kind, value: text('value'), label }
  return {
    kind,
    street: text('street'),
    postalCode: text('postalCode'),
    town: text('town'),
    country: text('country'),
    label,
  }
}

async function showNew(here: Here, kind: ContactKind, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language)
  const person = await here.ask(getPerson, { person: personOf(here) })
  const at = here.to(pathOfPerson(person.id, '/contact-points/new'))
  return showForm({
    here,
    title: words.forms.contactTitle,
    lead: fullName(person),
    action: at,
    back: here.to(pathOfPerson(person.id)),
    hidden: { kind },
    refused,
    children: errors => (
      <>
        <Tabs
          label={words.forms.contactTitle}
          tabs={contactKinds.map(each => ({
            href: `${at}?kind=${each}`,
            label: words.kinds[each],
            current: each === kind,
          }))}
        />
        <ContactFields here={here} kind={kind} typed={typed} error={errors.of} />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}

async function showChange(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language)
  const person = await here.ask(getPerson, { person: personOf(here) })
  const point = pointOf(person, idIn(here, 'contact', 'con'))
  const at = here.to(pathOfPerson(person.id, `/contact-points/${toEdge('con', point.id)}`))
  const version =
    refused === undefined || refused.code === 'stale' ? String(point.version) : typed?.text('version')
  return showForm({
    here,
    title: words.forms.contactEditTitle,
    lead: fullName(person),
    action: at,
    back: here.to(pathOfPerson(person.id)),
    hidden: { kind: point.kind, version: version ?? '' },
    refused,
    now: (
      <DescriptionList
        items={[{ term: words.kinds[point.kind], detail: contactTold(here.language, point) }]}
      />
    ),
    children: errors => (
      <>
        <ContactFields here={here} kind={point.kind} typed={typed} known={point} error={errors.of} />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
    after: () => <ContactActions here={here} at={at} point={point} />,
  })
}

function pointOf(person: Person, contact: string): Person['contactPoints'][number] {
  const point = person.contactPoints.find(({ id }) => id === contact)
  if (point === undefined) throw new Refused('not-found')
  return point
}
