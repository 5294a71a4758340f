/**
 * An organisation: its details, what it is to us, and who works there. Other capabilities add their parts in the slot
 * `organisations.organisation` (subject: the organisation's UUID).
 */
import { type Here, page, panelsAt, StaffPage } from '#platform/http'
import { toEdge } from '#platform/ids'
import {
  Actions,
  Badge,
  Button,
  ButtonLink,
  Columns,
  DateField,
  DescriptionList,
  Disclosure,
  Form,
  PageHeader,
  RadioGroup,
  Section,
  Stack,
  State,
} from '#ui'
import type { Organisation } from '../organisation.ts'
import { getOrganisation } from '../queries/get-organisation.ts'
import { getYtjState } from '../queries/get-ytj-state.ts'
import { listDifferences } from '../queries/list-differences.ts'
import { relationshipKinds } from '../schema.ts'
import { organisationWords } from '../words/index.ts'
import { mayEdit, organisationOf, pathOf } from './about-organisation.ts'
import { Details } from './details.tsx'
import { FromYtj } from './from-ytj.tsx'
import { dayTold } from './telling.ts'

export const organisationPages = [page('GET', '/organisations/:organisation', showOrganisation)]

type Props = Readonly<{ here: Here; organisation: Organisation }>

async function showOrganisation(here: Here): Promise<Response> {
  const words = organisationWords(here.language)
  const organisation = await here.ask(getOrganisation, { organisation: organisationOf(here) })
  const { items: differences } = await here.ask(listDifferences, { organisation: organisation.id })
  const { pausedUntil } = await here.ask(getYtjState, {})
  const panels = await panelsAt(here, 'organisations.organisation', organisation.id)
  return here.show(
    <StaffPage here={here} title={organisation.name}>
      <Head here={here} organisation={organisation} />
      <Columns shape="aside-main">
        <Stack gap="loose">
          <Section title={words.page.details} id="details">
            <Details here={here} organisation={organisation} />
          </Section>
          <FromYtj
            here={here}
            organisation={organisation}
            differences={differences}
            pausedUntil={pausedUntil}
          />
          <Relationships here={here} organisation={organisation} />
        </Stack>
        <Stack gap="loose">{panels}</Stack>
      </Columns>
      {mayEdit(here) && (
        <Actions>
          <Form
            action={here.to(
              pathOf(organisation.id, organisation.archivedAt === null ? '/archive' : '/restore'),
            )}
          >
            <Button>{organisation.archivedAt === null ? words.page.archive : words.page.restore}</Button>
          </Form>
        </Actions>
      )}
    </StaffPage>,
  )
}

function Head({ here, organisation }: Props) {
  const words = organisationWords(here.language)
  const running = organisation.relationships.filter(({ until }) => until === null)
  return (
    <PageHeader
      title={organisation.name}
      trail={[{ href: here.to('/organisations'), label: words.list.title }]}
      trailLabel={words.page.trail}
      meta={
        <>
          {organisation.archivedAt !== null && (
            <State tone="attention">{words.page.archivedSince(dayTold(here, organisation.archivedAt))}</State>
          )}
          {running.map(({ id, kind }) => (
            <Badge key={id}>{words.relationships[kind]}</Badge>
          ))}
        </>
      }
      action={
        mayEdit(here) && (
          <ButtonLink kind="primary" icon="pencil" href={here.to(pathOf(organisation.id, '/edit'))}>
            {words.page.edit}
          </ButtonLink>
        )
      }
    />
  )
}

function Relationships({ here, organisation }: Props) {
  const words = organisationWords(here.language)
  return (
    <Section title={words.page.relationships} id="relationships">
      {organisation.relationships.length === 0 ? (
        <p>{words.page.noRelationships}</p>
      ) : (
        <DescriptionList
          layout="above"
          items={organisation.relationships.map(({ id, kind, since, until }) => ({
            term: words.relationships[kind],
            detail: words.page.time(dayTold(here, since), until === null ? undefined : dayTold(here, until)),
            note: mayEdit(here) && until === null && (
              <EndRelationship here={here} organisation={organisation} relationship={id} />
            ),
          }))}
        />
      )}
      {mayEdit(here) && <BeginRelationship here={here} organisation={organisation} />}
    </Section>
  )
}

function EndRelationship({ here, organisation, relationship }: Props & { relationship: string }) {
  const words = organisationWords(here.language).page
  return (
    <Disclosure summary={words.end}>
      <Form
        action={here.to(pathOf(organisation.id, `/relationships/${toEdge('rel', relationship)}/end`))}
        label={words.end}
      >
        <DateField
          name="until"
          id={`until-${relationship}`}
          label={words.lastDay}
          value={here.house.clock.today().toString()}
          required
        />
        <Button kind="danger">{words.end}</Button>
      </Form>
    </Disclosure>
  )
}

function BeginRelationship({ here, organisation }: Props) {
  const words = organisationWords(here.language)
  const running = new Set(
    organisation.relationships.filter(({ until }) => until === null).map(({ kind }) => kind),
  )
  const open = relationshipKinds.filter(kind => !running.has(kind))
  if (open.length === 0) return null
  return (
    <Disclosure summary={words.page.begin}>
      <Form action={here.to(pathOf(organisation.id, '/relationships'))} label={words.page.begin}>
        <RadioGroup
          name="kind"
          legend={words.forms.relationship}
          value={open[0]}
          choices={open.map(kind => ({ value: kind, label: words.relationships[kind] }))}
        />
        <DateField
          name="since"
          label={words.forms.since}
          value={here.house.clock.today().toString()}
          required
        />
        <Button>{words.page.begin}</Button>
      </Form>
    </Disclosure>
  )
}
