/** `/disclosures`: what has left the house as files; and each of them, with the people who stood in it. */
import { type Here, httpWords, page, StaffPage, tellActor } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import {
  DescriptionList,
  EmptyState,
  FilterBar,
  PageHeader,
  Pager,
  Row,
  Section,
  SelectField,
  Stack,
  Table,
  Time,
} from '#ui'
import type { Disclosure } from '../queries/disclosure-shape.ts'
import { getDisclosure } from '../queries/get-disclosure.ts'
import { listDisclosures } from '../queries/list-disclosures.ts'
import { inside } from '../schema.ts'
import { disclosureWords } from '../words/index.ts'
import { columnsTold, countTold, listTold, pathOf, purposeTold, recipientTold, timeTold } from './telling.ts'

export const disclosurePages = [
  page('GET', '/disclosures', showAll),
  page('GET', '/disclosures/:disclosure', showOne),
]

/** An empty control of the filter is none. */
const given = (here: Here, name: string): string | undefined =>
  here.url.searchParams.get(name)?.trim() || undefined

async function showAll(here: Here): Promise<Response> {
  const words = disclosureWords(here.language)
  const [recipient, purpose] = [given(here, 'recipient'), given(here, 'purpose')]
  const after = fromEdge('dis', given(here, 'after'))
  const { items, next } = await here.ask(listDisclosures, { recipient, purpose, after })
  const names = await here.namesOf(items.map(({ actor }) => actor.id))
  const address = (more: Readonly<Record<string, string>>) =>
    here.to(
      `/disclosures?${new URLSearchParams({ ...(recipient && { recipient }), ...(purpose && { purpose }), ...more })}`,
    )
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} lead={words.lead} />
      <Filters here={here} recipient={recipient} purpose={purpose} />
      <Table
        caption={words.title}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => here.to(pathOf(id))}
        empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}
        columns={[
          {
            key: 'what',
            label: words.what,
            cell: item => `${listTold(here, item.list)} (${words.formats[item.format]})`,
          },
          { key: 'recipient', label: words.recipient, cell: item => recipientTold(here, item.recipient) },
          {
            key: 'purpose',
            label: words.purpose,
            phone: 'line',
            cell: item => purposeTold(here, item.purpose),
          },
          {
            key: 'when',
            label: words.when,
            phone: 'line',
            width: 'narrow',
            cell: ({ givenAt }) => <Time datetime={givenAt} text={timeTold(here, givenAt)} />,
          },
          {
            key: 'who',
            label: words.who,
            width: 'narrow',
            cell: ({ actor }) => tellActor(here, names, actor),
          },
          {
            key: 'subjects',
            label: words.subjects,
            align: 'end',
            width: 'narrow',
            cell: ({ subjects }) => countTold(here, subjects),
          },
        ]}
      />
      <Pager
        label={httpWords(here.language).pages}
        previous={after === undefined ? undefined : { href: address({}), label: words.first }}
        next={
          next === null
            ? undefined
            : { href: address({ after: toEdge('dis', next) }), label: httpWords(here.language).next }
        }
      />
    </StaffPage>,
  )
}

type Narrowed = Readonly<{ here: Here; recipient: string | undefined; purpose: string | undefined }>

function Filters({ here, recipient, purpose }: Narrowed) {
  const words = disclosureWords(here.language)
  const { recipients, purposes } = here.register.definition
  const named = (keys: readonly string[], told: (here: Here, key: string) => string) =>
    keys.map(value => ({ value, label: told(here, value) }))
  return (
    <FilterBar
      action={here.to('/disclosures')}
      label={words.narrow}
      submitLabel={words.show}
      filtersLabel={words.show}
      clear={
        (recipient ?? purpose) === undefined ? undefined : { href: here.to('/disclosures'), label: words.all }
      }
    >
      <SelectField
        name="recipient"
        label={words.recipient}
        placeholder={words.any}
        value={recipient}
        options={named([inside, ...Object.keys(recipients)], recipientTold)}
      />
      <SelectField
        name="purpose"
        label={words.purpose}
        placeholder={words.any}
        value={purpose}
        options={named(Object.keys(purposes), purposeTold)}
      />
    </FilterBar>
  )
}

async function showOne(here: Here): Promise<Response> {
  const words = disclosureWords(here.language)
  const disclosure = fromEdge('dis', here.params.disclosure)
  if (disclosure === undefined) throw new Refused('not-found')
  const found = await here.ask(getDisclosure, { disclosure, after: Number(given(here, 'after') ?? 0) || 0 })
  const names = await here.namesOf([found.actor.id])
  const title = words.onePage.title(listTold(here, found.list), recipientTold(here, found.recipient))
  const people = found.people.map(person => toEdge('per', person))
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        trail={[{ href: here.to('/disclosures'), label: words.title }]}
        trailLabel={words.trail}
      />
      <Stack gap="loose">
        <Section title={words.onePage.details} id="details">
          <Details here={here} disclosure={found} who={tellActor(here, names, found.actor)} />
        </Section>
        <Section title={words.onePage.people} id="people" lead={words.onePage.peopleLead}>
          {people.length === 0 ? (
            <p>{words.onePage.nobody}</p>
          ) : (
            <Row>
              {people.map(person => (
                <a key={person} href={here.to(`/people/${person}`)}>{`…\u2060${person.slice(-6)}`}</a>
              ))}
            </Row>
          )}
          {found.next !== null && (
            <Pager
              label={httpWords(here.language).pages}
              next={{ href: here.to(`${pathOf(found.id)}?after=${found.next}`), label: words.onePage.more }}
            />
          )}
        </Section>
      </Stack>
    </StaffPage>,
  )
}

type Told = Readonly<{ here: Here; disclosure: Disclosure; who: string }>

function Details({ here, disclosure, who }: Told) {
  const words = disclosureWords(here.language)
  return (
    <DescriptionList
      items={[
        { term: words.recipient, detail: recipientTold(here, disclosure.recipient) },
        { term: words.purpose, detail: purposeTold(here, disclosure.purpose) },
        { term: words.columns, detail: columnsTold(here, disclosure.columns) },
        { term: words.subjects, detail: countTold(here, disclosure.subjects) },
        { term: words.format, detail: words.formats[disclosure.format] },
        { term: words.when, detail: timeTold(here, disclosure.givenAt) },
        { term: words.who, detail: who },
      ]}
    />
  )
}
