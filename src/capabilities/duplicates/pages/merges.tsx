/** The merges that stand, each with the way back; and what could not go back when one was undone. */
import { type Here, httpWords, page, StaffPage } from '#platform/http'
import { toEdge } from '#platform/ids'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Button, type Column, EmptyState, Form, LinkList, Notice, PageHeader, Pager, Stack, Table } from '#ui'
import { undoMerge } from '../operations/undo-merge.ts'
import { type ListedMerge, listMerges } from '../queries/list-merges.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, fullName, known, may, pathOfPerson, pathOfTwo } from './telling.ts'

export const mergesPages = [
  page('GET', '/duplicates/merges', async here => showMerges(here)),
  page('POST', '/duplicates/merges/:merge/undo', sendUndo),
]

async function showMerges(here: Here, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).merges
  const after = here.url.searchParams.get('after')
  const { items, next } = await here.ask(listMerges, after === null ? {} : { after: known('mrg', after) })
  const own = refused && here.house.wordsOf(here.language).refusals[refused.code]
  return here.show(
    <StaffPage here={here} title={words.title}>
      <Head here={here} />
      <Stack>
        {own !== undefined && <Notice tone="attention" live="assertive" title={own} />}
        <Table
          caption={words.title}
          columns={columnsOf(here)}
          rows={items}
          rowKey={({ id }) => id}
          rowHref={({ person }) => here.to(pathOfPerson(person.id))}
          empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
        />
        <Pager
          label={httpWords(here.language).pages}
          previous={
            after === null
              ? undefined
              : { href: here.to('/duplicates/merges'), label: pageWords(here.language).list.first }
          }
          next={
            next === null
              ? undefined
              : { href: here.to(`/duplicates/merges?after=${toEdge('mrg', next)}`), label: words.next }
          }
        />
      </Stack>
    </StaffPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

function Head({ here }: { here: Here }) {
  const words = pageWords(here.language)
  return (
    <PageHeader
      title={words.merges.title}
      lead={words.merges.lead}
      trail={[{ href: here.to('/duplicates'), label: words.list.title }]}
      trailLabel={words.pair.trail}
    />
  )
}

function columnsOf(here: Here): Column<ListedMerge>[] {
  const words = pageWords(here.language).merges
  const undo: Column<ListedMerge> = {
    key: 'undo',
    label: words.undo,
    labelHidden: true,
    cell: ({ id, person }) => (
      <Form
        action={here.to(`/duplicates/merges/${toEdge('mrg', id)}/undo`)}
        label={words.undoOf(fullName(person))}
        plain
      >
        <Button small>{words.undo}</Button>
      </Form>
    ),
    phone: 'line',
    width: 'narrow',
  }
  return [
    { key: 'stays', label: words.stays, cell: ({ person }) => fullName(person) },
    {
      key: 'gone',
      label: words.gone,
      cell: ({ gone }) => (gone === null ? words.forgotten : fullName(gone)),
      phone: 'line',
    },
    {
      key: 'on',
      label: words.on,
      cell: ({ mergedAt }) => dayTold(here.language, mergedAt),
      align: 'end',
      width: 'narrow',
      phone: 'line',
    },
    ...(may(here, 'duplicates:merge') ? [undo] : []),
  ]
}

/** The answer is shown at once: what stayed is told once and lies at no address. */
async function sendUndo(here: Here): Promise<Response> {
  const outcome = await here.attempt(here.perform(undoMerge, { merge: known('mrg', here.params.merge) }))
  if (!outcome.ok) return showMerges(here, outcome.refused)
  const { stays, goes, stayed } = outcome.value
  const words = pageWords(here.language)
  const told = stayedTold(here, stayed)
  return here.show(
    <StaffPage here={here} title={words.after.undone}>
      <PageHeader
        title={words.after.undone}
        trail={[{ href: here.to('/duplicates/merges'), label: words.merges.title }]}
        trailLabel={words.pair.trail}
      />
      <Stack>
        <Notice
          tone={told.length === 0 ? 'ok' : 'attention'}
          title={told.length === 0 ? words.after.undoneAll : words.after.stayed}
          live="polite"
        >
          {told.length > 0 && (
            <ul>
              {told.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </Notice>
        <LinkList
          items={[
            { href: here.to(pathOfPerson(stays)), label: words.merges.stays },
            { href: here.to(pathOfPerson(goes)), label: words.merges.gone },
            { href: here.to(pathOfTwo(stays, goes)), label: words.with.find },
          ]}
        />
      </Stack>
    </StaffPage>,
  )
}

type Stayed = Readonly<{
  fields: readonly string[]
  rows: readonly Readonly<{ table: string; rows: number }>[]
}>

/** Fields and rows by the names that their own capabilities give them. */
function stayedTold(here: Here, { fields, rows }: Stayed): readonly string[] {
  const { records } = here.house.wordsOf(here.language)
  const words = pageWords(here.language).after
  return [
    ...fields.map(field => records['people.person']?.columns[field] ?? field),
    ...rows.map(({ table, rows: count }) => words.rows(records[table]?.holds ?? table, count)),
  ]
}
