/** The frame of the log's pages: whether it is whole, the button that checks, and the two views. */
import type { ComponentChildren } from 'preact'
import { Temporal } from '#platform/clock'
import { type Here, httpWords, StaffPage } from '#platform/http'
import { formatInstant } from '#platform/i18n'
import { Button, Form, Notice, PageHeader, Pager, Stack, Tabs } from '#ui'
import { getState } from '../queries/get-state.ts'
import { tellState } from '../rules/tell-state.ts'
import { auditWords } from '../words/index.ts'

export type LogView = '/audit' | '/audit/reads'

export async function showLog(here: Here, view: LogView, content: ComponentChildren): Promise<Response> {
  const words = auditWords(here.language)
  const state = await here.ask(getState, {})
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} lead={words.lead} />
      <Stack gap="loose">
        <Whole here={here} state={state} />
        <Tabs
          label={words.views}
          tabs={[
            { href: here.to('/audit'), label: words.entries, current: view === '/audit' },
            { href: here.to('/audit/reads'), label: words.reads, current: view === '/audit/reads' },
          ]}
        />
        {content}
      </Stack>
    </StaffPage>,
  )
}

function Whole({ here, state }: { here: Here; state: Awaited<ReturnType<(typeof getState)['run']>> }) {
  const words = auditWords(here.language)
  const button = here.visitor?.actor.allows({ name: 'audit.check', may: 'audit:check' }) && (
    <Form action={here.to('/audit/check')}>
      <Button>{words.check}</Button>
    </Form>
  )
  if (state === null) return <Notice tone="attention" title={words.neverChecked} action={button} />
  const { holds, title } = tellState(state, here.language)
  const when = words.checkedAt(formatInstant(here.language, Temporal.Instant.from(state.checkedAt)))
  return (
    <Notice tone={holds ? 'ok' : 'danger'} title={title} action={button}>
      {holds ? when : `${words.brokenLead} ${when}`}
    </Notice>
  )
}

/** The way on to older lines, with the same filters. */
export function Older({ here, view, next }: { here: Here; view: LogView; next: string | undefined }) {
  const words = httpWords(here.language)
  if (next === undefined) return null
  const query = new URLSearchParams(here.url.searchParams)
  query.set('after', next)
  return <Pager label={words.pages} next={{ href: here.to(`${view}?${query}`), label: words.next }} />
}

export const timeOf = (here: Here, at: string): string =>
  formatInstant(here.language, Temporal.Instant.from(at))
