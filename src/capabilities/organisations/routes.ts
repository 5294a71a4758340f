/** Organisations by REST. */
import { route } from '#platform/api'
import { addOrganisation } from './operations/add-organisation.ts'
import { beginRelationship } from './operations/begin-relationship.ts'
import { editOrganisation } from './operations/edit-organisation.ts'
import { endRelationship } from './operations/end-relationship.ts'
import { getOrganisation } from './queries/get-organisation.ts'
import { listOrganisations } from './queries/list-organisations.ts'

export const organisationRoutes = [
  route('GET', '/organisations', listOrganisations),
  route('POST', '/organisations', addOrganisation, { answer: 'created' }),
  route('GET', '/organisations/{organisation}', getOrganisation),
  route('PATCH', '/organisations/{organisation}', editOrganisation),
  route('POST', '/organisations/{organisation}/relationships', beginRelationship, { answer: 'created' }),
  route('POST', '/relationships/{relationship}/end', endRelationship, { answer: 'nothing' }),
]
