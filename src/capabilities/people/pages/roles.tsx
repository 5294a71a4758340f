/** Work at organisations: find the organisation, say what the person does there, and end it when it ends. */
import { getOrganisation, listOrganisations } from '#capabilities/organisations'
import { showForm } from '#platform/forms'
import { type Here, page, StaffPage, type Typed } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import {
  Button,
  ButtonLink,
  DateField,
  DescriptionList,
  EmptyState,
  FilterBar,
  Form,
  LinkList,
  PageHeader,
  Section,
} from '#ui'
import { addRole } from '../operations/add-role.ts'
import { editRole } from '../operations/edit-role.ts'
import { endRole } from '../operations/end-role.ts'
import { getPerson, type Person } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'
import { idIn, may, pathOfPerson, personOf } from './about-person.ts'
import { RoleFields, roleIn } from './role-fields.tsx'
import { SourceFields, sourceIn } from './source-fields.tsx'
import { fullName } from './telling.ts'

export const rolePages = [
  page(
    'GET',
    '/people/:person/roles/new',
    async here => {
      const organisation = fromEdge('org', here.url.searchParams.get('organisation'))
      return organisation === undefined ? chooseOrganisation(here) : showNew(here, organisation)
    },
    { leadsTo: addRole },
  ),
  page('POST', '/people/:person/roles/new', add),
  page('GET', '/people/:person/roles/:role', async here => showEdit(here), { leadsTo: editRole }),
  page('POST', '/people/:person/roles/:role', edit),
  page('POST', '/people/:person/roles/:role/end', end),
]

async function chooseOrganisation(here: Here): Promise<Response> {
  const words = pageWords(here.language).forms
  const person = await here.ask(getPerson, { person: personOf(here) })
  const at = here.to(pathOfPerson(person.id, '/roles/new'))
  const search = here.url.searchParams.get('search')?.trim() ?? ''
  const { items } = await here.ask(listOrganisations, { search: search.slice(0, 100), limit: 20 })
  return here.show(
    <StaffPage here={here} title={words.roleTitle}>
      <PageHeader title={words.roleTitle} lead={fullName(person)} />
      <FilterBar
        action={at}
        label={words.findOrganisation}
        search={{ name: 'search', label: words.organisation, value: search }}
        submitLabel={words.findOrganisation}
        filtersLabel=""
      />
      {items.length === 0 ? (
        <EmptyState
          title={words.noOrganisation}
          action={
            may(here, 'organisations:edit') && (
              <ButtonLink href={here.to('/organisations/new')}>{words.addOrganisation}</ButtonLink>
            )
          }
        />
      ) : (
        <LinkList
          items={items.map(({ id, name, businessId, town }) => ({
            href: `${at}?organisation=${toEdge('org', id)}`,
            label: name,
            detail: [businessId, town].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </StaffPage>,
  )
}

async function add(here: Here): Promise<Response> {
  const person = personOf(here)
  const typed = await here.form()
  const organisation = fromEdge('org', typed.text('organisation'))
  if (organisation === undefined) throw new Refused('not-found')
  const outcome = await here.attempt(
    here.perform(addRole, { person, organisation, ...roleIn(typed), source: sourceIn(typed) }),
  )
  if (outcome.ok) return here.go(pathOfPerson(person), 'added')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showNew(here, organisation, typed, outcome.refused)
}

async function showNew(
  here: Here,
  organisation: string,
  typed?: Typed,
  refused?: Refused,
): Promise<Response> {
  const person = await here.ask(getPerson, { person: personOf(here) })
  const { name } = await here.ask(getOrganisation, { organisation })
  return showForm({
    here,
    title: pageWords(here.language).forms.roleTitle,
    lead: `${fullName(person)} · ${name}`,
    action: here.to(pathOfPerson(person.id, '/roles/new')),
    back: here.to(pathOfPerson(person.id)),
    hidden: { organisation: toEdge('org', organisation) },
    refused,
    children: errors => (
      <>
        <RoleFields here={here} typed={typed} error={errors.of} />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}

async function edit(here: Here): Promise<Response> {
  const typed = await here.form()
  const role = idIn(here, 'role', 'rol')
  const outcome = await here.attempt(
    here.perform(editRole, {
      role,
      version: Number(typed.text('version')),
      ...roleIn(typed),
      source: sourceIn(typed),
    }),
  )
  if (outcome.ok) return here.go(pathOfPerson(personOf(here)), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showEdit(here, { typed, refused: outcome.refused })
}

async function end(here: Here): Promise<Response> {
  const typed = await here.form()
  const outcome = await here.attempt(
    here.perform(endRole, { role: idIn(here, 'role', 'rol'), until: typed.text('until') }),
  )
  if (outcome.ok) return here.go(pathOfPerson(personOf(here)), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showEdit(here, { ended: typed, refused: outcome.refused })
}

type Tried = Readonly<{ typed?: Typed; ended?: Typed; refused?: Refused }>

async function showEdit(here: Here, { typed, ended, refused }: Tried = {}): Promise<Response> {
  const words = pageWords(here.language).forms
  const person = await here.ask(getPerson, { person: personOf(here) })
  const role = roleOf(person, idIn(here, 'role', 'rol'))
  const at = here.to(pathOfPerson(person.id, `/roles/${toEdge('rol', role.id)}`))
  const version =
    refused === undefined || refused.code === 'stale' ? String(role.version) : typed?.text('version')
  return showForm({
    here,
    title: words.roleEditTitle,
    lead: `${fullName(person)} · ${role.organisation.name}`,
    action: at,
    back: here.to(pathOfPerson(person.id)),
    hidden: { version: version ?? String(role.version) },
    refused,
    now: (
      <DescriptionList
        items={[
          { term: words.position, detail: role.position ?? '' },
          { term: words.duties, detail: role.duties ?? '' },
        ]}
      />
    ),
    children: errors => (
      <>
        <RoleFields here={here} typed={typed} known={role} error={errors.of} />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
    after: errors =>
      role.until === null && (
        <Section title={words.endRole} id="end">
          <Form action={`${at}/end`} label={words.endRole}>
            <DateField
              name="until"
              label={words.until}
              value={ended?.text('until') ?? here.house.clock.today().toString()}
              error={errors.of('until')}
              required
            />
            <Button kind="danger">{words.end}</Button>
          </Form>
        </Section>
      ),
  })
}

function roleOf(person: Person, id: string): Person['roles'][number] {
  const role = person.roles.find(each => each.id === id)
  if (role === undefined) throw new Refused('not-found')
  return role
}
