/** The queue of likely pairs: what is alike stands beside each, the likeliest first. */
import { type Here, httpWords, page, StaffPage } from '#platform/http'
import { formatNumber } from '#platform/i18n'
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  FilterBar,
  PageHeader,
  Pager,
  Prose,
  Stack,
  State,
  Table,
} from '#ui'
import { getQueue, waitingMax } from '../queries/get-queue.ts'
import { type ListedPair, listPairs } from '../queries/list-pairs.ts'
import { type Reason, reasons } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, fullName, pathOfPair } from './telling.ts'
import { UndoNotice } from './undo-notice.tsx'

export const listPages = [page('GET', '/duplicates', showQueue)]

async function showQueue(here: Here): Promise<Response> {
  const words = pageWords(here.language).list
  const reason = reasons.find(each => each === here.url.searchParams.get('reason'))
  const after = here.url.searchParams.get('after') ?? undefined
  const [{ items, next }, queue] = await Promise.all([
    here.ask(listPairs, { ...(reason && { reason }), ...(after && { after }) }),
    here.ask(getQueue, {}),
  ])
  const first = items[0]
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        lead={words.lead}
        meta={
          queue.waiting > 0 && (
            <State tone="waiting">
              {words.waiting(Math.min(queue.waiting, waitingMax), queue.waiting > waitingMax)}
            </State>
          )
        }
        action={
          <>
            <ButtonLink href={here.to('/duplicates/merges')}>{words.merges}</ButtonLink>
            {first !== undefined && (
              <ButtonLink kind="primary" href={here.to(pathOfPair(first.id))}>
                {words.begin}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack>
        <UndoNotice here={here} />
        <FilterBar
          action={here.to('/duplicates')}
          label={words.narrow}
          submitLabel={words.show}
          filtersLabel={words.show}
          filters={reasons.map(each => ({
            label: pageWords(here.language).reasons[each] ?? each,
            active: each === reason,
            href: address(here, each === reason ? undefined : each),
          }))}
          clear={reason === undefined ? undefined : { href: address(here), label: words.clear }}
        />
        <Table
          caption={words.title}
          columns={columnsOf(here)}
          rows={items}
          rowKey={({ id }) => id}
          rowHref={({ id }) => here.to(pathOfPair(id))}
          empty={
            <EmptyState title={reason === undefined ? words.emptyTitle : words.noneTitle}>
              {reason === undefined ? words.empty : words.none}
            </EmptyState>
          }
        />
        <Pager
          label={httpWords(here.language).pages}
          previous={after === undefined ? undefined : { href: address(here, reason), label: words.first }}
          next={
            next === null
              ? undefined
              : { href: address(here, reason, next), label: httpWords(here.language).next }
          }
        />
        <Search here={here} search={queue.search} />
      </Stack>
    </StaffPage>,
  )
}

function address(here: Here, reason?: Reason, after?: string): string {
  const params = new URLSearchParams({ ...(reason && { reason }), ...(after && { after }) })
  return here.to(params.size === 0 ? '/duplicates' : `/duplicates?${params}`)
}

function columnsOf(here: Here): Column<ListedPair>[] {
  const words = pageWords(here.language)
  const named = (side: ListedPair['one']) => {
    const known = side.organisation ?? side.email
    if (known === null) return fullName(side)
    return (
      <>
        {fullName(side)}, <span class="quiet-text">{known}</span>
      </>
    )
  }
  return [
    { key: 'one', label: words.list.one, cell: ({ one }) => named(one) },
    { key: 'other', label: words.list.other, cell: ({ other }) => named(other), phone: 'line' },
    {
      key: 'why',
      label: words.list.why,
      cell: pair => <Reasons here={here} reasons={pair.reasons} />,
      phone: 'line',
    },
    {
      key: 'likely',
      label: words.list.likely,
      cell: pair => <Likely here={here} strength={pair.strength} />,
      width: 'narrow',
      phone: 'line',
    },
  ]
}

export function Reasons({ here, reasons: told }: { here: Here; reasons: readonly string[] }) {
  const words = pageWords(here.language).reasons
  return (
    <>
      {told.map(reason => (
        <Badge key={reason}>{words[reason] ?? reason}</Badge>
      ))}
    </>
  )
}

/** How likely, by a sign and a word. */
export function Likely({ here, strength }: { here: Here; strength: number }) {
  const tone = strength === 3 ? 'attention' : strength === 2 ? 'waiting' : 'neutral'
  return <State tone={tone}>{pageWords(here.language).strengths[strength]}</State>
}

type Searched = Readonly<{ looked: number; common: number; begunAt: string; endedAt: string | null }>

function Search({ here, search }: { here: Here; search: Searched | null }) {
  const words = pageWords(here.language).list
  if (search === null) return null
  const looked = formatNumber(here.language, search.looked)
  return (
    <Prose>
      <p class="quiet-text">
        {search.endedAt === null
          ? words.searching(looked)
          : words.searched(dayTold(here.language, search.endedAt), looked)}
        {search.common > 0 && ` ${words.common(search.common)}`}
      </p>
    </Prose>
  )
}
