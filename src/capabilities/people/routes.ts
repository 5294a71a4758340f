/** People by REST. */
import { route } from '#platform/api'
import { addContactPoint } from './operations/add-contact-point.ts'
import { addPerson } from './operations/add-person.ts'
import { addRole } from './operations/add-role.ts'
import { archivePerson } from './operations/archive-person.ts'
import { changeContactPoint } from './operations/change-contact-point.ts'
import { editPerson } from './operations/edit-person.ts'
import { editRole } from './operations/edit-role.ts'
import { endRole } from './operations/end-role.ts'
import { preferContactPoint } from './operations/prefer-contact-point.ts'
import { removeContactPoint } from './operations/remove-contact-point.ts'
import { restorePerson } from './operations/restore-person.ts'
import { setContactState } from './operations/set-contact-state.ts'
import { getPerson } from './queries/get-person.ts'
import { listPeople } from './queries/list-people.ts'

export const peopleRoutes = [
  route('GET', '/people', listPeople),
  route('POST', '/people', addPerson, { answer: 'created' }),
  route('GET', '/people/{person}', getPerson),
  route('PATCH', '/people/{person}', editPerson),
  route('POST', '/people/{person}/archive', archivePerson, { answer: 'nothing' }),
  route('POST', '/people/{person}/restore', restorePerson, { answer: 'nothing' }),
  route('POST', '/people/{person}/contact-points', addContactPoint, { answer: 'created' }),
  route('PATCH', '/contact-points/{contact}', changeContactPoint),
  route('DELETE', '/contact-points/{contact}', removeContactPoint, { answer: 'nothing' }),
  route('PUT', '/contact-points/{contact}/state', setContactState, { answer: 'nothing' }),
  route('PUT', '/contact-points/{contact}/preferred', preferContactPoint, { answer: 'nothing' }),
  route('POST', '/people/{person}/roles', addRole, { answer: 'created' }),
  route('PATCH', '/roles/{role}', editRole),
  route('POST', '/roles/{role}/end', endRole, { answer: 'nothing' }),
]
