/** Organisations: whom people work for, and what each is to us, from when until when (N5.a). */
import './schema.ts'
import { capability } from '#platform/capability'
import { organisationsJobs } from './jobs.ts'
import { addOrganisation } from './operations/add-organisation.ts'
import { archiveOrganisation } from './operations/archive-organisation.ts'
import { beginRelationship } from './operations/begin-relationship.ts'
import { editOrganisation } from './operations/edit-organisation.ts'
import { endRelationship } from './operations/end-relationship.ts'
import { keepOurs } from './operations/keep-ours.ts'
import { noteYtjAnswer } from './operations/note-ytj-answer.ts'
import { recordComparison } from './operations/record-comparison.ts'
import { restoreOrganisation } from './operations/restore-organisation.ts'
import { takeDifferences } from './operations/take-differences.ts'
import { organisationsList } from './organisations-list.ts'
import { organisationsPages } from './pages/index.ts'
import { organisationsNothingPersonal } from './personal-data.ts'
import { findByBusinessId } from './queries/find-by-business-id.ts'
import { getOrganisation } from './queries/get-organisation.ts'
import { getYtjState } from './queries/get-ytj-state.ts'
import { listDifferences } from './queries/list-differences.ts'
import { listDueForYtj } from './queries/list-due-for-ytj.ts'
import { listOrganisations } from './queries/list-organisations.ts'
import { organisationRoutes } from './routes.ts'
import { organisationWords } from './words/index.ts'

export { openCursor, sealCursor } from './cursor.ts'
export { fillOrganisation, insertOrganisations } from './insert-organisations.ts'
export { addOrganisation } from './operations/add-organisation.ts'
export { archiveOrganisation } from './operations/archive-organisation.ts'
export { beginRelationship } from './operations/begin-relationship.ts'
export { editOrganisation } from './operations/edit-organisation.ts'
export { endRelationship } from './operations/end-relationship.ts'
export { restoreOrganisation } from './operations/restore-organisation.ts'
export type { Organisation, Relationship } from './organisation.ts'
export { findByBusinessId } from './queries/find-by-business-id.ts'
export { findKnownOrganisations, type KnownOrganisationRow } from './queries/find-known-organisations.ts'
export { getOrganisation } from './queries/get-organisation.ts'
export { type ListedOrganisation, listOrganisations } from './queries/list-organisations.ts'
export { type RelationshipKind, relationshipKinds } from './schema.ts'
export { pastTerms, type SearchWords, searchWords } from './search-words.ts'
export { organisationWords } from './words/index.ts'

export const organisations = capability({
  key: 'organisations',
  nothingPersonal: organisationsNothingPersonal,
  operations: [
    addOrganisation,
    editOrganisation,
    archiveOrganisation,
    restoreOrganisation,
    beginRelationship,
    endRelationship,
    recordComparison,
    takeDifferences,
    keepOurs,
    noteYtjAnswer,
  ],
  queries: [
    listOrganisations,
    getOrganisation,
    findByBusinessId,
    listDifferences,
    listDueForYtj,
    getYtjState,
  ],
  jobs: organisationsJobs,
  pages: organisationsPages,
  menu: [
    {
      path: '/organisations',
      icon: 'building',
      order: 20,
      may: 'organisations:see',
      label: {
        fi: organisationWords('fi').list.title,
        sv: organisationWords('sv').list.title,
        en: organisationWords('en').list.title,
      },
    },
  ],
  lists: [organisationsList],
  routes: organisationRoutes,
  sources: ['person', 'employer', 'customer-system', 'magazines-public', 'partners', 'data-providers'],
  words: {
    fi: organisationWords('fi').capability,
    sv: organisationWords('sv').capability,
    en: organisationWords('en').capability,
  },
})
