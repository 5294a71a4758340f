/** The kinds of people that the program knows: those whose own table some record is the root of. */
import { capabilities } from '#capabilities'
import type { SubjectKind } from '#platform/privacy'
import { declarationsOf } from '../../src/open-house.ts'

export const kinds: readonly SubjectKind[] = declarationsOf(capabilities).records.flatMap(
  ({ root }) => root ?? [],
)

export const calledOf = (kind: SubjectKind): string =>
  kind === 'person' ? 'a person' : 'a member of the staff'
