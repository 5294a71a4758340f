/** The table of contents: the one file that names every capability, each after those whose doors it walks through. */
import { audit } from '#capabilities/audit'
import { notice } from '#capabilities/notice'
import { organisations } from '#capabilities/organisations'
import { people } from '#capabilities/people'
import { requests } from '#capabilities/requests'
import { staff } from '#capabilities/staff'
import type { Capability } from '#platform/capability'

export const capabilities: readonly Capability[] = [staff, organisations, people, notice, requests, audit]
