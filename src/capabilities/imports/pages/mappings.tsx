/** Saved sets of columns, and letting go of one. */
import { type Here, page, StaffPage } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { Button, type Column, EmptyState, Form, PageHeader, Table } from '#ui'
import { forgetMapping } from '../operations/forget-mapping.ts'
import { listMappings } from '../queries/list-mappings.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { targetWords } from '../words/targets/index.ts'
import { may } from './about-import.ts'
import type { Mapping } from './saved-mappings.tsx'

export const mappingPages = [
  page('GET', '/imports/mappings', showMappings),
  page('POST', '/imports/mappings', forget),
]

async function forget(here: Here): Promise<Response> {
  const mapping = fromEdge('map', (await here.form()).text('mapping'))
  if (mapping === undefined) throw new Refused('not-found')
  await here.perform(forgetMapping, { mapping })
  return here.go('/imports/mappings', 'removed')
}

async function showMappings(here: Here): Promise<Response> {
  const words = importsPageWords(here.language)
  const { mappings } = await here.ask(listMappings, {})
  return here.show(
    <StaffPage here={here} title={words.mappings.title}>
      <PageHeader
        title={words.mappings.title}
        lead={words.mappings.lead}
        trail={[{ href: here.to('/imports'), label: words.title }]}
        trailLabel={words.trail}
      />
      <Table
        caption={words.mappings.title}
        columns={columnsOf(here)}
        rows={[...mappings]}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.mappings.emptyTitle}>{words.mappings.empty}</EmptyState>}
      />
    </StaffPage>,
  )
}

function columnsOf(here: Here): Column<Mapping>[] {
  const words = importsPageWords(here.language).mappings
  return [
    { key: 'name', label: words.name, cell: ({ name }) => <strong>{name}</strong> },
    {
      key: 'headings',
      label: words.headings,
      cell: mapping => <span class="quiet-text">{pairsTold(here, mapping)}</span>,
      phone: 'line',
    },
    ...(may(here, forgetMapping)
      ? [
          {
            key: 'forget',
            label: words.forget,
            labelHidden: true,
            cell: (mapping: Mapping) => <Forget here={here} mapping={mapping} />,
            phone: 'line' as const,
            width: 'narrow' as const,
          },
        ]
      : []),
  ]
}

function pairsTold(here: Here, { targetsByHeading }: Mapping): string {
  const names = targetWords(here.language).targets
  return targetsByHeading
    .flatMap(({ heading, target }) => (target === 'ignore' ? [] : [`${heading.trim()} → ${names[target]}`]))
    .join(' · ')
}

function Forget({ here, mapping }: { here: Here; mapping: Mapping }) {
  const words = importsPageWords(here.language).mappings
  return (
    <Form
      action={here.to('/imports/mappings')}
      hidden={{ mapping: toEdge('map', mapping.id) }}
      label={words.forgetOne(mapping.name)}
    >
      <Button small>{words.forget}</Button>
    </Form>
  )
}
