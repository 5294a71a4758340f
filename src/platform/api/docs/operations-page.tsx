/** All operations of the API, capability by capability. */
import { type Here, PublicPage } from '#platform/http'
import { ButtonLink, EmptyState, PageHeader, Section, Stack, Table } from '#ui'
import type { DescribedRoute } from '../describe-route.ts'
import { apiWords } from '../words/index.ts'
import { titleOf } from './route-title.ts'

export function OperationsPage(props: { here: Here; routes: readonly DescribedRoute[]; missing?: string }) {
  const { here, routes } = props
  const words = apiWords(here.language)
  const capabilities = [...new Set(routes.map(({ capability }) => capability))]
  return (
    <PublicPage here={here} title={words.title} shape="wide">
      <PageHeader
        title={words.title}
        lead={props.missing ?? words.lead}
        action={<ButtonLink href={here.to('/api/v1/openapi.json')}>{words.document}</ButtonLink>}
      />
      <Stack gap="loose">
        {capabilities.map(capability => (
          <Section key={capability.key} title={capability.words[here.language].name}>
            <Operations here={here} routes={routes.filter(route => route.capability === capability)} />
          </Section>
        ))}
        {capabilities.length === 0 && <EmptyState title={props.missing ?? words.nothingYet} />}
      </Stack>
    </PublicPage>
  )
}

function Operations({ here, routes }: { here: Here; routes: DescribedRoute[] }) {
  const words = apiWords(here.language)
  return (
    <Table
      caption={words.allOperations}
      columns={[
        { key: 'operation', label: words.operation, cell: described => titleOf(described, here.language) },
        {
          key: 'address',
          label: words.address,
          cell: ({ route }) => (
            <code>
              {route.method} {route.path}
            </code>
          ),
        },
      ]}
      rows={routes}
      rowKey={({ route }) => route.use.name}
      rowHref={({ route }) => here.to(`/api/docs/${route.use.name}`)}
      empty={<EmptyState title={words.nothingYet} />}
    />
  )
}
