/** What the buttons of an organisation's page do. A day that is wrong is told by the page of the refusal. */
import { type Here, page } from '#platform/http'
import { fromEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { archiveOrganisation } from '../operations/archive-organisation.ts'
import { beginRelationship } from '../operations/begin-relationship.ts'
import { endRelationship } from '../operations/end-relationship.ts'
import { restoreOrganisation } from '../operations/restore-organisation.ts'
import { relationshipKinds } from '../schema.ts'
import { organisationOf, pathOf } from './about-organisation.ts'

export const changePages = [
  page('POST', '/organisations/:organisation/archive', async here => {
    await here.perform(archiveOrganisation, { organisation: organisationOf(here) })
    return here.go(pathOf(organisationOf(here)), 'archived')
  }),
  page('POST', '/organisations/:organisation/restore', async here => {
    await here.perform(restoreOrganisation, { organisation: organisationOf(here) })
    return here.go(pathOf(organisationOf(here)), 'restored')
  }),
  page('POST', '/organisations/:organisation/relationships', begin),
  page('POST', '/organisations/:organisation/relationships/:relationship/end', end),
]

async function begin(here: Here): Promise<Response> {
  const organisation = organisationOf(here)
  const typed = await here.form()
  const kind = relationshipKinds.find(each => each === typed.text('kind'))
  if (kind === undefined) {
    throw new Refused('invalid-input', { problems: [{ field: 'kind', problem: 'not-a-choice' }] })
  }
  await here.perform(beginRelationship, { organisation, kind, since: typed.text('since') })
  return here.go(pathOf(organisation), 'saved')
}

async function end(here: Here): Promise<Response> {
  const relationship = fromEdge('rel', here.params.relationship)
  if (relationship === undefined) throw new Refused('not-found')
  await here.perform(endRelationship, { relationship, until: (await here.form()).text('until') })
  return here.go(pathOf(organisationOf(here)), 'saved')
}
