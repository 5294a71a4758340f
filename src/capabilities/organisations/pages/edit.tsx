/** Changing an organisation. Where somebody was quicker, both versions are shown and nothing typed is lost. */
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import type { Refused } from '#platform/operation'
import { editOrganisation } from '../operations/edit-organisation.ts'
import { getOrganisation } from '../queries/get-organisation.ts'
import { organisationWords } from '../words/index.ts'
import { organisationOf, pathOf } from './about-organisation.ts'
import { Details } from './details.tsx'
import { OrganisationFields, organisationIn } from './organisation-fields.tsx'
import { SourceFields, sourceIn } from './source-fields.tsx'

export const editPages = [
  page('GET', '/organisations/:organisation/edit', async here => showEdit(here), {
    leadsTo: editOrganisation,
  }),
  page('POST', '/organisations/:organisation/edit', edit),
]

async function edit(here: Here): Promise<Response> {
  const organisation = organisationOf(here)
  const typed = await here.form()
  const version = Number(typed.text('version'))
  const outcome = await here.attempt(
    here.perform(editOrganisation, {
      organisation,
      version,
      ...organisationIn(typed),
      source: sourceIn(typed),
    }),
  )
  if (outcome.ok) return here.go(pathOf(organisation), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showEdit(here, typed, outcome.refused)
}

async function showEdit(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const known = await here.ask(getOrganisation, { organisation: organisationOf(here) })
  // Saving what stands in the form over the newer version is a choice once both have been seen.
  const version =
    refused === undefined || refused.code === 'stale' ? String(known.version) : typed?.text('version')
  return showForm({
    here,
    title: organisationWords(here.language).forms.editTitle,
    action: here.to(pathOf(known.id, '/edit')),
    back: here.to(pathOf(known.id)),
    hidden: { version: version ?? '' },
    refused,
    now: <Details here={here} organisation={known} />,
    children: errors => (
      <>
        <OrganisationFields here={here} typed={typed} known={known} error={errors.of} />
        <SourceFields
          here={here}
          legend={organisationWords(here.language).forms.sourceChanged}
          typed={typed}
          error={errors.of}
        />
      </>
    ),
  })
}
