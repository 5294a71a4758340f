/** The two registers of every test: the real notice, and an invented one that proves nothing is wired to the first. */
import { join } from 'node:path'
import type { Capability } from '#platform/capability'
import { projectRoot } from '#platform/config'
import { loadDefinition, type RegisterDefinition } from '#platform/definition'
import { usesOf } from '#platform/privacy'
import { declarationsOf } from '../../src/open-house.ts'

export const testMasterKey = Buffer.alloc(32, 7)

export const definitions = (): readonly RegisterDefinition[] => [
  loadDefinition(join(projectRoot(), 'registers/lexmentor')).definition,
  loadDefinition(join(projectRoot(), 'tests/support/registers/harbour')).definition,
]

/**
 * The definition owning up to whatever these capabilities do not keep, so that a house of a few of them opens. That the
 * real notice and the whole program fit is a test of its own.
 */
export function owningUp(
  definition: RegisterDefinition,
  capabilities: readonly Capability[],
): RegisterDefinition {
  const uses = usesOf(declarationsOf(capabilities))
  const idle = (told: object, used: readonly string[]) => Object.keys(told).filter(key => !used.includes(key))
  return {
    ...definition,
    notYetKept: {
      purposes: idle(
        definition.purposes,
        uses.map(({ purpose }) => purpose),
      ),
      categories: idle(
        definition.categories,
        uses.map(({ category }) => category),
      ),
      groups: idle(
        definition.groups,
        capabilities.flatMap(({ groups }) => groups),
      ),
      sources: idle(
        definition.sources,
        capabilities.flatMap(({ sources }) => sources),
      ),
    },
  }
}
