/** Who may do what: every operation and query of the house, by role. */
import { roles } from '#capabilities/staff'
import { grants } from '#platform/auth'
import type { Capability } from '#platform/capability'
import { type AnyUse, purposesOf } from '#platform/operation'
import { derivedNote, page, table } from './markdown.ts'

export function permissionMatrix(capabilities: readonly Capability[]): string {
  const columns = ['use', 'in words', 'permission', 'for', 'anyone', ...roles.map(({ key }) => key)]
  return page(
    '# Who may do what',
    derivedNote,
    'A query is set in italics. *Anyone* needs not be signed in. What nobody is granted here only the program itself does.',
    capabilities.flatMap(capability => {
      const uses = [...capability.operations, ...capability.queries].toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      )
      if (uses.length === 0) return []
      return [
        `## ${capability.words.en.name}`,
        table(
          columns,
          uses.map(use => rowOf(capability, use)),
        ),
      ]
    }),
  )
}

const rowOf = (capability: Capability, use: AnyUse): readonly string[] => [
  use.kind === 'query' ? `*${use.name}*` : use.name,
  capability.words.en.uses[use.name] ?? '',
  use.may,
  purposesOf(use).join(', '),
  use.may === 'everybody' ? 'yes' : '',
  ...roles.map(role => (use.may === 'everybody' || grants(role, use.may) ? 'yes' : '')),
]
