/** The pages of duplicates. An address that is a word stands before one that is a parameter. */
import type { Page } from '#platform/http'
import { listPages } from './list.tsx'
import { mergesPages } from './merges.tsx'
import { mergePages } from './merging.tsx'
import { pairPages } from './pair.tsx'
import { withPages } from './with.tsx'

export const duplicatesPages: readonly Page[] = [
  ...listPages,
  ...mergesPages,
  ...mergePages,
  ...withPages,
  ...pairPages,
]
