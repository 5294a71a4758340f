/** What erasing would do, in three columns, with the letter to the person beside it, ready. */
import { type Here, page, StaffPage } from '#platform/http'
import { toEdge } from '#platform/ids'
import {
  ButtonLink,
  Card,
  Columns,
  DescriptionList,
  PageHeader,
  Prose,
  Row,
  Section,
  Stack,
  State,
} from '#ui'
import { planOfErasure } from '../queries/plan-erasure.ts'
import { erasureLetter, whyTold } from '../rules/erasure-letter.ts'
import type { PlanDocument, PlanItem } from '../rules/plan-shape.ts'
import { atLineStart } from '../rules/tell-value.ts'
import { requestsWords } from '../words/index.ts'
import { askedAbout } from './asked-about.ts'
import { file } from './copy-pages.tsx'
import { LetterLanguages } from './letter-languages.tsx'
import { letterPdf } from './letter-pdf.ts'
import { LetterView } from './letter-view.tsx'

export const erasurePlanPages = [
  page('GET', '/people/:person/erasure', showPlan),
  page('GET', '/people/:person/erasure.pdf', giveLetter),
]

async function showPlan(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const plan = await here.ask(planOfErasure, { person: asked.person, in: here.language })
  const letter = erasureLetter(
    asked.in === here.language ? plan : await here.ask(planOfErasure, { person: asked.person, in: asked.in }),
  )
  const words = requestsWords(here.language)
  const name = plan.person.name || toEdge('per', asked.person)
  const title = words.plan.title(name)
  const mayErase = here.visitor?.actor.allows({ name: 'requests.erase', may: 'requests:erase' }) === true
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        lead={words.plan.lead}
        trail={[
          { href: here.to('/people'), label: words.people },
          { href: asked.at(), label: name },
        ]}
        trailLabel={words.trail}
      />
      <Stack gap="loose">
        <Columns shape="even-3">
          <Part title={words.plan.now} tone="danger" items={plan.now} plan={plan} />
          <Part title={words.plan.later} tone="waiting" items={plan.later} plan={plan} />
          <Part title={words.plan.stays} tone="info" items={plan.stays} plan={plan} />
        </Columns>
        <Section
          title={words.plan.letterTitle}
          action={
            <ButtonLink icon="download" href={`${asked.at('/erasure.pdf')}?in=${asked.in}`} download>
              {words.plan.letterPdf}
            </ButtonLink>
          }
        >
          <Stack>
            <LetterLanguages here={here} asked={asked} path="/erasure" />
            <LetterView letter={letter} />
          </Stack>
        </Section>
        {plan.now.length === 0 && (
          <Prose>
            <p>{words.plan.nothingToDo}</p>
          </Prose>
        )}
        {!mayErase && (
          <Prose>
            <p>{words.plan.mayNotErase}</p>
          </Prose>
        )}
        {mayErase && (
          <Row>
            <ButtonLink kind="danger" href={asked.at('/erasure/confirm')}>
              {words.plan.goOn}
            </ButtonLink>
          </Row>
        )}
      </Stack>
    </StaffPage>,
  )
}

type PartProps = Readonly<{
  title: string
  tone: 'danger' | 'waiting' | 'info'
  items: readonly PlanItem[]
  plan: PlanDocument
}>

function Part({ title, tone, items, plan }: PartProps) {
  const words = requestsWords(plan.language).plan
  return (
    <Card title={title} action={<State tone={tone}>{words.entries(rowsOf(items))}</State>}>
      {items.length === 0 ? (
        <Prose>
          <p>{words.nothing}</p>
        </Prose>
      ) : (
        <DescriptionList
          layout="above"
          items={items.map(item => ({
            term: [atLineStart(item.holds), ...item.facts].join(' · '),
            detail: item.values.join(', '),
            note: noteOf(item, plan, tone),
          }))}
        />
      )}
    </Card>
  )
}

function noteOf(item: PlanItem, { language }: PlanDocument, tone: PartProps['tone']): string {
  const words = requestsWords(language).plan
  const many = item.rows > 1 ? [words.entries(item.rows)] : []
  const why = whyTold(item, language)
  if (why !== '') return [...many, why].join('. ')
  const left = tone === 'info' ? [words.nameless] : tone === 'waiting' ? [words.waits] : []
  return [...many, ...left].join('. ')
}

const rowsOf = (items: readonly PlanItem[]) => items.reduce((sum, { rows }) => sum + rows, 0)

async function giveLetter(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const plan = await here.ask(planOfErasure, { person: asked.person, in: asked.in })
  const pdf = await letterPdf(erasureLetter(plan), here.house.clock.now())
  return file(pdf, 'application/pdf', `${toEdge('per', asked.person)}-erasure.pdf`)
}
