/**
 * Disclosures: lists that leave the house as files, each as a use with a purpose and a recipient that the notice tells
 * (N7.1 to N7.4, N8). An overseer: what there is to take out, the lists themselves declare.
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { inEachLanguage } from '#platform/i18n'
import { exportList } from './operations/export-list.ts'
import { disclosurePages } from './pages/disclosure-pages.tsx'
import { personPanel } from './pages/person-panel.tsx'
import { takeOutPages } from './pages/take-out.tsx'
import { disclosureNothingPersonal, disclosureRecords } from './personal-data.ts'
import { countListed } from './queries/count-listed.ts'
import { disclosuresOfPerson } from './queries/disclosures-of-person.ts'
import { getDisclosure } from './queries/get-disclosure.ts'
import { listDisclosures } from './queries/list-disclosures.ts'
import { readRows } from './queries/read-rows.ts'
import { disclosureRoutes } from './routes.ts'
import { disclosureWords } from './words/index.ts'

export { exportList } from './operations/export-list.ts'
export { readRows } from './queries/read-rows.ts'

export const disclosures = capability({
  key: 'disclosures',
  records: disclosureRecords,
  nothingPersonal: disclosureNothingPersonal,
  operations: [exportList],
  queries: [countListed, readRows, listDisclosures, getDisclosure, disclosuresOfPerson],
  pages: [...takeOutPages, ...disclosurePages],
  menu: [
    {
      path: '/disclosures',
      icon: 'outbox',
      order: 60,
      may: 'disclosures:see',
      label: inEachLanguage(language => disclosureWords(language).menu),
    },
  ],
  panels: [personPanel],
  routes: disclosureRoutes,
  words: {
    fi: disclosureWords('fi').capability,
    sv: disclosureWords('sv').capability,
    en: disclosureWords('en').capability,
  },
})
