/** One operation of the API: what it takes and answers, whom it serves, how it may refuse, and a form to try it. */
import { type Here, PublicPage } from '#platform/http'
import { purposesOf } from '#platform/operation'
import { DescriptionList, PageHeader, Section, Stack, Table } from '#ui'
import type { DescribedField, DescribedRoute } from '../describe-route.ts'
import { wordsOfRefusal } from '../problem.ts'
import { apiWords } from '../words/index.ts'
import { kindOf, limitsOf } from './field-kind.ts'
import { titleOf } from './route-title.ts'
import type { Tried } from './try-call.ts'
import { TryForm } from './try-form.tsx'

export function OperationPage(props: { here: Here; described: DescribedRoute; tried: Tried | undefined }) {
  const { here, described, tried } = props
  const words = apiWords(here.language)
  const { route, versioned, answer } = described
  const title = titleOf(described, here.language)
  return (
    <PublicPage here={here} title={title} shape="wide">
      <PageHeader
        title={title}
        trail={[{ href: here.to('/api/docs'), label: words.title }]}
        trailLabel={words.title}
        meta={
          <code>
            {route.method} /api/v1{route.path}
          </code>
        }
      />
      <Stack gap="loose">
        <Facts here={here} described={described} />
        {versioned && <p>{words.versionTold}</p>}
        {route.answer === 'created' && <p>{words.onceTold}</p>}
        {described.fields.length > 0 && (
          <Section title={words.takes}>
            <Fields here={here} fields={described.fields} />
          </Section>
        )}
        {answer !== undefined && (
          <Section title={words.answers}>
            <pre>
              <code>{JSON.stringify(described.schemas[answer] ?? {}, undefined, 2)}</code>
            </pre>
          </Section>
        )}
        <Section title={words.tryTitle} lead={words.tryTold} id="try">
          <TryForm here={here} described={described} tried={tried} />
        </Section>
      </Stack>
    </PublicPage>
  )
}

function Facts({ here, described }: { here: Here; described: DescribedRoute }) {
  const words = apiWords(here.language)
  const { use } = described.route
  const { purposes } = here.register.definition
  return (
    <DescriptionList
      items={[
        {
          term: words.purpose,
          detail: purposesOf(use)
            .map(key => purposes[key]?.name[here.language] ?? key)
            .join(' · '),
        },
        { term: words.permission, detail: <code>{use.may}</code> },
        { term: words.refusals, detail: <Refusals here={here} described={described} /> },
      ]}
    />
  )
}

function Refusals({ here, described }: { here: Here; described: DescribedRoute }) {
  return (
    <ul>
      {described.refusals.map(code => (
        <li key={code}>
          <code>{code}</code>: {wordsOfRefusal(code, described.capability, here.capabilities, here.language)}
        </li>
      ))}
    </ul>
  )
}

function Fields({ here, fields }: { here: Here; fields: readonly DescribedField[] }) {
  const words = apiWords(here.language)
  const places = { path: words.inPath, query: words.inQuery, body: words.inBody }
  return (
    <Table
      caption={words.takes}
      columns={[
        { key: 'field', label: words.field, cell: ({ name }) => <code>{name}</code> },
        { key: 'kind', label: words.kind, cell: ({ schema }) => kindOf(schema) },
        { key: 'limits', label: words.limits, cell: ({ schema }) => limitsOf(schema), phone: 'line' },
        { key: 'place', label: words.place, cell: field => places[field.in], phone: 'line' },
        {
          key: 'needed',
          label: words.needed,
          cell: ({ required }) => (required ? words.yes : words.no),
          phone: 'line',
        },
      ]}
      rows={[...fields]}
      rowKey={({ name }) => name}
      empty={null}
    />
  )
}
