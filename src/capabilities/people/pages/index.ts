/** The pages of people. An address that is a word stands before one that is a parameter. */
import type { Page } from '#platform/http'
import { byIdentityCodePages } from './by-identity-code.tsx'
import { contactPages } from './contact-points.tsx'
import { editPages } from './edit.tsx'
import { listPages } from './list.tsx'
import { newPages } from './new.tsx'
import { personPages } from './person.tsx'
import { revealPages } from './reveal.tsx'
import { rolePages } from './roles.tsx'
import { searchPages } from './search.tsx'
import { sourcesPages } from './sources.tsx'

export const peoplePages: readonly Page[] = [
  ...listPages,
  ...newPages,
  ...byIdentityCodePages,
  ...personPages,
  ...sourcesPages,
  ...editPages,
  ...contactPages,
  ...rolePages,
  ...revealPages,
  ...searchPages,
]
