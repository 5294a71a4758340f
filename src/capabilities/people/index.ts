/** People: who they are, how to reach them, what they do where, and from where each fact came (N5.1, N5.a, N6.1). */
import './schema.ts'
import { capability } from '#platform/capability'
import { findCommand } from './commands/find.ts'
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
import { revealIdentity } from './operations/reveal-identity.ts'
import { setBirthDate } from './operations/set-birth-date.ts'
import { setContactState } from './operations/set-contact-state.ts'
import { setIdentityCode } from './operations/set-identity-code.ts'
import { peoplePages } from './pages/index.ts'
import { organisationPanel } from './pages/organisation-panel.tsx'
import { peopleList } from './people-list.ts'
import { peopleNothingPersonal, peopleRecords } from './personal-data.ts'
import { findByIdentityCode } from './queries/find-by-identity-code.ts'
import { findPeopleByContact } from './queries/find-people-by-contact.ts'
import { findPersonsSuccessor } from './queries/find-persons-successor.ts'
import { getPerson } from './queries/get-person.ts'
import { listPeople } from './queries/list-people.ts'
import { personHistory } from './queries/person-history.ts'
import { whyHeld } from './queries/why-held.ts'
import { peopleReactions } from './reactions.ts'
import { peopleRoutes } from './routes.ts'
import { pageWords, peopleWords } from './words/index.ts'

export { readContactPoint } from './contact-point.ts'
export {
  insertContactPoints,
  insertPeople,
  insertRoles,
} from './insert-people.ts'
export { moveLastContact } from './last-contact.ts'
export { addContactPoint } from './operations/add-contact-point.ts'
export { addPerson } from './operations/add-person.ts'
export { addRole } from './operations/add-role.ts'
export { archivePerson } from './operations/archive-person.ts'
export { changeContactPoint } from './operations/change-contact-point.ts'
export { editPerson } from './operations/edit-person.ts'
export { editRole } from './operations/edit-role.ts'
export { endRole } from './operations/end-role.ts'
export { preferContactPoint } from './operations/prefer-contact-point.ts'
export { removeContactPoint } from './operations/remove-contact-point.ts'
export { restorePerson } from './operations/restore-person.ts'
export { revealIdentity } from './operations/reveal-identity.ts'
export { setBirthDate } from './operations/set-birth-date.ts'
export { setContactState } from './operations/set-contact-state.ts'
export { setIdentityCode } from './operations/set-identity-code.ts'
export { findByIdentityCode } from './queries/find-by-identity-code.ts'
export { findKnownPeople, type KnownPersonRow } from './queries/find-known-people.ts'
export { findPeopleByContact } from './queries/find-people-by-contact.ts'
export { getPerson, type Person } from './queries/get-person.ts'
export { listPeople } from './queries/list-people.ts'
export type { ListedPerson } from './queries/listed-person.ts'
export { personHistory } from './queries/person-history.ts'
export { hashOfPoint } from './removed-point.ts'
export { openBirthDates, sealForMany } from './sealed.ts'

export const people = capability({
  key: 'people',
  records: peopleRecords,
  nothingPersonal: peopleNothingPersonal,
  operations: [
    addPerson,
    editPerson,
    archivePerson,
    restorePerson,
    setIdentityCode,
    setBirthDate,
    revealIdentity,
    addContactPoint,
    changeContactPoint,
    removeContactPoint,
    setContactState,
    preferContactPoint,
    addRole,
    editRole,
    endRole,
  ],
  queries: [
    listPeople,
    getPerson,
    findPersonsSuccessor,
    personHistory,
    whyHeld,
    findByIdentityCode,
    findPeopleByContact,
  ],
  reactions: peopleReactions,
  pages: peoplePages,
  menu: [
    {
      path: '/people',
      icon: 'people',
      order: 10,
      may: 'people:see',
      label: {
        fi: pageWords('fi').list.title,
        sv: pageWords('sv').list.title,
        en: pageWords('en').list.title,
      },
    },
  ],
  panels: [organisationPanel],
  lists: [peopleList],
  routes: peopleRoutes,
  commands: [findCommand],
  groups: ['customer-contacts', 'in-touch', 'target-contacts'],
  sources: ['person', 'employer', 'customer-system', 'magazines-public', 'partners', 'data-providers'],
  words: {
    fi: peopleWords('fi').capability,
    sv: peopleWords('sv').capability,
    en: peopleWords('en').capability,
  },
})
