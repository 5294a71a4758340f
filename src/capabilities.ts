/** The table of contents: the one file that names every capability, each after those whose doors it walks through. */
import { audit } from '#capabilities/audit'
import { disclosures } from '#capabilities/disclosures'
import { duplicates } from '#capabilities/duplicates'
import { imports } from '#capabilities/imports'
import { interactions } from '#capabilities/interactions'
import { notice } from '#capabilities/notice'
import { organisations } from '#capabilities/organisations'
import { people } from '#capabilities/people'
import { permissions } from '#capabilities/permissions'
import { requests } from '#capabilities/requests'
import { staff } from '#capabilities/staff'
import type { Capability } from '#platform/capability'

export const capabilities: readonly Capability[] = [
  staff,
  organisations,
  people,
  permissions,
  interactions,
  imports,
  duplicates,
  disclosures,
  notice,
  requests,
  audit,
]
