/** Disclosures by REST: a list is taken out, then read page by page by the same key, within the hour. */
import { route } from '#platform/api'
import { exportList } from './operations/export-list.ts'
import { disclosuresOfPerson } from './queries/disclosures-of-person.ts'
import { getDisclosure } from './queries/get-disclosure.ts'
import { listDisclosures } from './queries/list-disclosures.ts'
import { readRows } from './queries/read-rows.ts'

export const disclosureRoutes = [
  route('GET', '/disclosures', listDisclosures),
  route('POST', '/disclosures', exportList, { answer: 'created' }),
  route('GET', '/disclosures/{disclosure}', getDisclosure),
  route('GET', '/disclosures/{disclosure}/rows', readRows),
  route('GET', '/people/{person}/disclosures', disclosuresOfPerson),
]
