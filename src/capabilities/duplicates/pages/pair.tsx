/** Two entries side by side, and the decision: one person, two, or later. The next pair follows by itself. */
import { getPerson } from '#capabilities/people'
import { type Here, page, StaffPage } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Button, ButtonLink, Form, Notice, PageHeader, Row, Stack, State } from '#ui'
import { askAgain } from '../operations/ask-again.ts'
import { markAsTwo } from '../operations/mark-as-two.ts'
import { compareTwo } from '../queries/compare.ts'
import { getPair } from '../queries/get-pair.ts'
import { pageWords } from '../words/index.ts'
import { Likely, Reasons } from './list.tsx'
import { MergeForm } from './merge-form.tsx'
import { goToNext } from './next-pair.ts'
import { known, may, pathOfPair } from './telling.ts'
import { TwoSides } from './two-sides.tsx'
import { UndoNotice } from './undo-notice.tsx'

export const pairPages = [
  page('GET', '/duplicates/compare', async here => showTwo(here, asked(here))),
  page('GET', '/duplicates/:pair', async here => showPair(here, known('dup', here.params.pair))),
  page('GET', '/duplicates/:pair/next', async here => goToNext(here, known('dup', here.params.pair))),
  page('POST', '/duplicates/:pair/mark-as-two', async here => {
    const pair = known('dup', here.params.pair)
    await here.perform(markAsTwo, { pair })
    return goToNext(here, pair, { two: toEdge('dup', pair) })
  }),
  page('POST', '/duplicates/:pair/ask-again', async here => {
    const pair = known('dup', here.params.pair)
    await here.perform(askAgain, { pair })
    return here.go(pathOfPair(pair))
  }),
]

export type Two = Readonly<{ one: string; other: string }>
export type Pair = Readonly<{
  id: string
  reasons: readonly string[]
  strength: number
  state: 'open' | 'two'
}>

const asked = (here: Here): Two => ({
  one: known('per', here.url.searchParams.get('one')),
  other: known('per', here.url.searchParams.get('other')),
})

async function showPair(here: Here, pair: string): Promise<Response> {
  const found = await here.ask(getPair, { pair })
  return showTwo(here, found, found)
}

/** `refused` tells why a merge of these two was not done. */
export async function showTwo(
  here: Here,
  { one, other }: Two,
  pair?: Pair,
  refused?: Refused,
): Promise<Response> {
  const words = pageWords(here.language).pair
  const [mine, theirs, comparison] = await Promise.all([
    here.ask(getPerson, { person: one }),
    here.ask(getPerson, { person: other }),
    here.ask(compareTwo, { one, other }),
  ])
  const [stays, goes] = comparison.stays === one ? [mine, theirs] : [theirs, mine]
  const shown = { here, pair: pair?.id, stays, goes, taken: comparison.taken }
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        lead={words.lead}
        trail={[{ href: here.to('/duplicates'), label: pageWords(here.language).list.title }]}
        trailLabel={words.trail}
        meta={
          pair !== undefined && (
            <>
              <Likely here={here} strength={pair.strength} />
              <Reasons here={here} reasons={pair.reasons} />
              {pair.state === 'two' && <State tone="neutral">{words.decidedTwo}</State>}
            </>
          )
        }
      />
      <Stack gap="loose">
        <UndoNotice here={here} />
        {refused !== undefined && <WhyNot here={here} refused={refused} />}
        <TwoSides
          here={here}
          sides={[
            { person: stays, happened: comparison.happened.stays },
            { person: goes, happened: comparison.happened.goes },
          ]}
        />
        {comparison.identityCodesDiffer && (
          <Notice tone="attention" title={words.apartTitle}>
            {words.apart}
          </Notice>
        )}
        {may(here, 'duplicates:merge') && !comparison.identityCodesDiffer && <MergeForm {...shown} />}
        {pair !== undefined && <Otherwise here={here} pair={pair} />}
      </Stack>
    </StaffPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

function WhyNot({ here, refused }: { here: Here; refused: Refused }) {
  const own = here.house.wordsOf(here.language).refusals[refused.code]
  return <Notice tone="attention" live="assertive" title={own ?? pageWords(here.language).pair.stale} />
}

function Otherwise({ here, pair }: { here: Here; pair: Pair }) {
  const words = pageWords(here.language).pair
  const decidable = may(here, 'duplicates:merge')
  const deed = pair.state === 'open' ? 'mark-as-two' : 'ask-again'
  return (
    <Row>
      {decidable && (
        <Form action={here.to(pathOfPair(pair.id, `/${deed}`))}>
          <Button>{pair.state === 'open' ? words.two : words.askAgain}</Button>
        </Form>
      )}
      <ButtonLink href={here.to(pathOfPair(pair.id, '/next'))}>{words.later}</ButtonLink>
    </Row>
  )
}

/** The pair that a form was sent for, if it was sent for one. */
export const pairIn = (text: string | undefined): string | undefined => fromEdge('dup', text)
