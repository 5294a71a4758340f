/** The question before an erasure, the erasure, and what it did: told by the ledger's entry, which names nobody. */
import { Temporal } from '#platform/clock'
import { type Here, page, StaffPage } from '#platform/http'
import { formatDay, formatInstant } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { Confirm, DescriptionList, Notice, PageHeader, Section, Stack, Table } from '#ui'
import { eraseOnWish } from '../operations/erase.ts'
import { type ErasureTold, getErasure } from '../queries/get-erasure.ts'
import { planOfErasure } from '../queries/plan-erasure.ts'
import { requestsWords } from '../words/index.ts'
import { askedAbout } from './asked-about.ts'

export const erasePages = [
  page('GET', '/people/:person/erasure/confirm', askOnce),
  page('POST', '/people/:person/erasure/confirm', eraseNow),
  page('GET', '/requests/erasures/:erasure', showErasure),
]

async function askOnce(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const plan = await here.ask(planOfErasure, { person: asked.person, in: here.language })
  const words = requestsWords(here.language)
  const name = plan.person.name || toEdge('per', asked.person)
  const title = words.plan.confirmTitle(name)
  const later = plan.later.length + plan.stays.length
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        trail={[
          { href: here.to('/people'), label: words.people },
          { href: asked.at(), label: name },
          { href: asked.at('/erasure'), label: words.plan.title(name) },
        ]}
        trailLabel={words.trail}
      />
      <Confirm
        danger
        action={asked.at('/erasure/confirm')}
        consequences={[
          words.plan.consequenceNow(plan.now.length),
          ...(later > 0 ? [words.plan.consequenceLater(later)] : []),
          words.plan.consequenceLetter,
          words.plan.consequenceLedger,
        ]}
        confirmLabel={words.plan.confirm}
        busyLabel={words.plan.busy}
        cancel={{ href: asked.at('/erasure'), label: words.plan.cancel }}
      />
    </StaffPage>,
  )
}

async function eraseNow(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const { id } = await here.perform(eraseOnWish, { person: asked.person, confirmed: true })
  return here.go(`/requests/erasures/${toEdge('era', id)}`, 'done')
}

async function showErasure(here: Here): Promise<Response> {
  const erasure = fromEdge('era', here.params.erasure)
  if (erasure === undefined) throw new Refused('not-found')
  const told = await here.ask(getErasure, { erasure })
  const words = requestsWords(here.language).erasure
  const kept = told.runs[0]?.kept ?? 0
  const person = toEdge('per', told.person)
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} />
      <Stack gap="loose">
        <Notice tone={kept === 0 ? 'ok' : 'info'} title={kept === 0 ? words.done : words.open(kept)} />
        <DescriptionList
          items={[
            { term: words.wishedAt, detail: at(here, told.wishedAt) },
            {
              term: words.personLabel,
              detail: told.personIsThere ? (
                <a href={here.to(`/people/${person}`)}>{person}</a>
              ) : (
                words.personGone
              ),
            },
          ]}
        />
        <Section title={words.runsTitle}>
          <Runs here={here} told={told} />
        </Section>
      </Stack>
    </StaffPage>,
  )
}

function Runs({ here, told }: { here: Here; told: ErasureTold }) {
  const words = requestsWords(here.language).erasure
  return (
    <Table
      caption={words.runsTitle}
      rows={[...told.runs]}
      rowKey={({ ranAt }) => ranAt}
      empty={words.noRuns}
      columns={[
        { key: 'ranAt', label: words.ranAt, cell: ({ ranAt }) => at(here, ranAt) },
        { key: 'deleted', label: words.deleted, align: 'end', phone: 'line', cell: ({ deleted }) => deleted },
        { key: 'blanked', label: words.blanked, align: 'end', phone: 'line', cell: ({ blanked }) => blanked },
        { key: 'cut', label: words.cut, align: 'end', phone: 'line', cell: ({ cut }) => cut },
        { key: 'kept', label: words.kept, align: 'end', phone: 'line', cell: ({ kept }) => kept },
        { key: 'nextOn', label: words.nextOn, align: 'end', phone: 'line', cell: run => nextTold(here, run) },
      ]}
    />
  )
}

function nextTold(here: Here, { kept, nextOn }: ErasureTold['runs'][number]): string {
  if (kept === 0) return '–'
  return nextOn === null
    ? requestsWords(here.language).erasure.unknownDay
    : formatDay(here.language, Temporal.PlainDate.from(nextOn))
}

const at = (here: Here, instant: string): string =>
  formatInstant(here.language, Temporal.Instant.from(instant))
