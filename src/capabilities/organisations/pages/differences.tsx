/** Where the public business register says otherwise than we do: looked at by organisation, and taken or left. */
import { type Here, httpWords, page, StaffPage, type Typed } from '#platform/http'
import { Refused } from '#platform/operation'
import { EmptyState, PageHeader, Pager, Section, Stack } from '#ui'
import { keepOurs } from '../operations/keep-ours.ts'
import { takeDifferences } from '../operations/take-differences.ts'
import { getOrganisation } from '../queries/get-organisation.ts'
import { getYtjState } from '../queries/get-ytj-state.ts'
import { listDifferences } from '../queries/list-differences.ts'
import type { ComparedFact } from '../schema.ts'
import { organisationWords, ytjWords } from '../words/index.ts'
import { compareWithYtj } from '../ytj/compare-with-ytj.ts'
import { ytjOf } from '../ytj/ytj-of.ts'
import { differencesPath, organisationOf, pathOf } from './about-organisation.ts'
import { DifferenceList } from './difference-list.tsx'
import { momentTold } from './telling.ts'

export const differencePages = [
  page('GET', differencesPath, showDifferences),
  page('POST', '/organisations/:organisation/take', async here => decide(here, takeDifferences)),
  page('POST', '/organisations/:organisation/keep', async here => decide(here, keepOurs)),
  page('POST', '/organisations/:organisation/compare', compare, { leadsTo: takeDifferences }),
]

async function showDifferences(here: Here): Promise<Response> {
  const words = ytjWords(here.language)
  const after = here.url.searchParams.get('after') ?? undefined
  const { items, next } = await here.ask(listDifferences, { ...(after && { after }) })
  const { answeredAt } = await here.ask(getYtjState, {})
  const groups = [...Map.groupBy(items, ({ organisation }) => organisation.id).values()]
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        lead={items.length > 0 ? words.lead : undefined}
        trail={[{ href: here.to('/organisations'), label: organisationWords(here.language).list.title }]}
        trailLabel={organisationWords(here.language).page.trail}
      />
      <Stack gap="loose">
        {items.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
        {groups.map(group => {
          const [first] = group
          return (
            first && (
              <Section
                key={first.organisation.id}
                title={<a href={here.to(pathOf(first.organisation.id))}>{first.organisation.name}</a>}
              >
                <DifferenceList here={here} differences={group} back="list" />
              </Section>
            )
          )
        })}
        <Pager
          label={httpWords(here.language).pages}
          previous={
            after === undefined
              ? undefined
              : { href: here.to(differencesPath), label: organisationWords(here.language).list.first }
          }
          next={
            next === null
              ? undefined
              : {
                  href: here.to(`${differencesPath}?after=${encodeURIComponent(next)}`),
                  label: httpWords(here.language).next,
                }
          }
        />
        <p class="quiet-text">
          {answeredAt !== null && `${words.answered(momentTold(here, answeredAt))} `}
          {words.source}
        </p>
      </Stack>
    </StaffPage>,
  )
}

async function decide(here: Here, operation: typeof takeDifferences | typeof keepOurs): Promise<Response> {
  const organisation = organisationOf(here)
  const typed = await here.form()
  await here.perform(operation, { organisation, differences: seenIn(typed) })
  return here.go(typed.text('back') === 'list' ? differencesPath : pathOf(organisation), 'saved')
}

/** What the button sent; the operation's own schema looks at what is in it. */
function seenIn(typed: Typed): { fact: ComparedFact; seenAt: string }[] {
  try {
    return JSON.parse(typed.text('differences'))
  } catch {
    throw new Refused('invalid-input', { problems: [{ field: 'differences', problem: 'wrong' }] })
  }
}

/** Asks now. The register is waited for between two transactions, for four seconds at most. */
async function compare(here: Here): Promise<Response> {
  const { id, businessId } = await here.ask(getOrganisation, { organisation: organisationOf(here) })
  const ytj = ytjOf(here.house, here.register)
  if (ytj === undefined || businessId === null) throw new Refused('not-found')
  const outcome = await compareWithYtj(here.house, here.caller, ytj, { id, businessId })
  return here.go(`${pathOf(id)}?ytj=${outcome}`)
}
