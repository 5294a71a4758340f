/** Who has what: read from what the operations and queries declare and from the roles, so it can't tell otherwise than is so. */
import type { Here } from '#platform/http'
import { page, StaffPage } from '#platform/http'
import type { AnyUse } from '#platform/operation'
import { Refused } from '#platform/operation'
import { Icon, PageHeader, Section, Stack, Table } from '#ui'
import { mayByRole, roleKeys } from '../roles.ts'
import { usersWords } from '../words/index.ts'

export const matrixPages = [
  page('GET', '/staff/matrix', async here => {
    if (here.visitor?.actor.allows({ name: '', may: 'staff:see' }) !== true) throw new Refused('not-found')
    const { matrix: words, staff } = usersWords(here.language)
    return here.show(
      <StaffPage here={here} title={words.title}>
        <PageHeader
          title={words.title}
          lead={words.lead}
          trail={[{ href: here.to('/staff'), label: staff.title }]}
        />
        <Stack gap="loose">
          {here.capabilities.map(({ key, operations, queries, words: told }) => (
            <Section key={key} title={told[here.language].name}>
              <Uses
                here={here}
                caption={told[here.language].name}
                uses={[...queries, ...operations]}
                told={told[here.language].uses}
              />
            </Section>
          ))}
        </Stack>
      </StaffPage>,
    )
  }),
]

type Shown = Readonly<{
  here: Here
  caption: string
  uses: readonly AnyUse[]
  told: Readonly<Record<string, string>>
}>

function Uses({ here, caption, uses, told }: Shown) {
  const { matrix: words, staff } = usersWords(here.language)
  return (
    <Table
      caption={caption}
      rows={[...uses]}
      rowKey={({ name }) => name}
      empty={null}
      readAcross
      columns={[
        { key: 'use', label: words.use, cell: ({ name }) => told[name] ?? name },
        { key: 'who', label: words.who, phone: 'only', cell: ({ may }) => whoMay(here, may) },
        ...roleKeys.map(role => ({
          key: role,
          label: staff.roles[role] ?? role,
          phone: 'hidden' as const,
          align: 'middle' as const,
          width: 'narrow' as const,
          cell: ({ may: permission }: AnyUse) => {
            const may = mayByRole(permission).has(role)
            return <Mark may={may} says={may ? words.yes : words.no} />
          },
        })),
      ]}
    />
  )
}

/** On a phone the roles stand in one line instead of six columns. */
function whoMay(here: Here, permission: string): string {
  const { matrix: words, staff } = usersWords(here.language)
  const may = mayByRole(permission)
  if (may.size === roleKeys.length) return words.everybody
  const roles = roleKeys.filter(role => may.has(role)).map(role => staff.roles[role] ?? role)
  return roles.length === 0 ? words.nobody : roles.join(', ')
}

/** A mark for the eye and a word for the ear; where a role may not, a dash. */
function Mark({ says, may }: { says: string; may: boolean }) {
  return (
    <>
      {may ? <Icon name="check" /> : <span aria-hidden="true">–</span>}
      <span class="visually-hidden">{says}</span>
    </>
  )
}
