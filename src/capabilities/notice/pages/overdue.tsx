/** `/notice/overdue`: what is kept past its time, whose it is, and the way to let it go. */
import { Temporal } from '#platform/clock'
import { type Here, page, StaffPage } from '#platform/http'
import { formatDay } from '#platform/i18n'
import { toEdge } from '#platform/ids'
import {
  type Column,
  DescriptionList,
  EmptyState,
  PageHeader,
  Prose,
  Section,
  Stack,
  State,
  Table,
} from '#ui'
import { countOverdue, listOverdue, type OverduePerson } from '../queries/overdue.ts'
import { noticeWords } from '../words/index.ts'

export const overduePage = page('GET', '/notice/overdue', showOverdue)

async function showOverdue(here: Here): Promise<Response> {
  const words = noticeWords(here.language).overdue
  const counts = await here.ask(countOverdue, {})
  const listed = may(here, 'people:see') ? await here.ask(listOverdue, {}) : undefined
  // Whom this reader may not be told about, and what is about nobody of the register's people, is told as numbers.
  const others = listed === undefined ? counts : counts.filter(({ kind }) => kind !== 'person')
  const people = listed?.people ?? []
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        lead={words.lead}
        trail={[{ href: here.to('/notice'), label: noticeWords(here.language).name }]}
        trailLabel={noticeWords(here.language).name}
        meta={
          people.length > 0 && (
            <State tone="danger">{words.people(people.length, listed?.more === true)}</State>
          )
        }
      />
      <Stack gap="loose">
        {people.length + others.length === 0 && <EmptyState title={words.noneTitle}>{words.none}</EmptyState>}
        {people.length > 0 && (
          <>
            <Prose>
              <p>{words.how}</p>
              <p>{words.howNot}</p>
            </Prose>
            <People here={here} people={people} />
          </>
        )}
        {others.length > 0 && (
          <Section title={listed === undefined ? words.numbers : words.others} lead={words.othersTold}>
            <DescriptionList
              items={others.map(({ categories, rows }) => ({
                term: told(here, categories),
                detail: words.rows(rows),
              }))}
            />
          </Section>
        )}
      </Stack>
    </StaffPage>,
  )
}

const may = (here: Here, permission: string): boolean =>
  here.visitor?.actor.allows({ name: '', may: permission }) === true

/** Names of categories as a list within one sentence: only the first begins with a capital. */
const told = (here: Here, categories: readonly string[]): string =>
  categories
    .map(key => here.register.definition.categories[key]?.name[here.language] ?? key)
    .map((name, index) =>
      index === 0 ? name : name.charAt(0).toLocaleLowerCase(here.language) + name.slice(1),
    )
    .join(', ')

function People({ here, people }: Readonly<{ here: Here; people: readonly OverduePerson[] }>) {
  const words = noticeWords(here.language).overdue
  return (
    <Table
      caption={words.caption}
      columns={columnsOf(here)}
      rows={[...people]}
      rowKey={({ id }) => id}
      rowHref={({ id }) => here.to(`/people/${toEdge('per', id)}`)}
      empty={null}
    />
  )
}

function columnsOf(here: Here): Column<OverduePerson>[] {
  const words = noticeWords(here.language).overdue
  const plan: Column<OverduePerson> = {
    key: 'plan',
    label: words.plan,
    labelHidden: true,
    cell: person => (
      <a
        href={here.to(`/people/${toEdge('per', person.id)}/erasure`)}
        aria-label={words.planOf(called(person))}
      >
        {words.plan}
      </a>
    ),
    phone: 'line',
    width: 'narrow',
  }
  return [
    { key: 'name', label: words.name, cell: called },
    {
      key: 'data',
      label: words.data,
      cell: ({ categories }) => told(here, categories),
      phone: 'hidden',
    },
    {
      key: 'since',
      label: words.since,
      cell: ({ keptUntil }) => (keptUntil === undefined ? words.never : dayTold(here, keptUntil)),
      align: 'end',
      width: 'narrow',
      phone: 'line',
    },
    ...(may(here, 'requests:plan') ? [plan] : []),
  ]
}

const called = ({ id, name }: OverduePerson): string => name ?? toEdge('per', id)

const dayTold = (here: Here, day: string): string => formatDay(here.language, Temporal.PlainDate.from(day))
