/** The pages of permissions. An address that is a word stands before one that is a parameter. */
import type { Page } from '#platform/http'
import { basisPages } from './basis-forms.tsx'
import { formPages } from './forms.tsx'
import { ledgerPages } from './ledger.tsx'
import { liftPages } from './lift-form.tsx'
import { wordingPages } from './wordings.tsx'

export const permissionPages: readonly Page[] = [
  ...ledgerPages,
  ...formPages,
  ...basisPages,
  ...liftPages,
  ...wordingPages,
]
