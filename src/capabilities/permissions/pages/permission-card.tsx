/**
 * On a person's page: whether they may be contacted. One line for each way, which opens into the purposes with the reasons of
 * each answer in their order; purposes with one answer are told together.
 */
import type { Panel } from '#platform/capability'
import type { Here } from '#platform/http'
import { formatList } from '#platform/i18n'
import { ButtonLink, Card, DescriptionList, Disclosure, Prose, Row, Stack, State } from '#ui'
import { type Decision, decide } from '../queries/decide.ts'
import { channels } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { mayEdit, pathOfLedger, reasonTold, upperFirst, valueTold } from './about-ledger.ts'

/** The subject is the person's UUID. */
export const permissionCard: Panel = {
  at: 'people.person',
  order: 5,
  may: 'permissions:see',
  async render(here, person) {
    const words = pageWords(here.language).card
    const decisions = await here.ask(decide, { person })
    return (
      <Card
        title={words.title}
        foot={
          <Row>
            <ButtonLink small href={here.to(pathOfLedger(person))}>
              {words.all}
            </ButtonLink>
            {mayEdit(here) && (
              <ButtonLink small kind="quiet" href={here.to(pathOfLedger(person, '/prohibit'))}>
                {words.forbid}
              </ButtonLink>
            )}
          </Row>
        }
      >
        <Stack>
          <Prose>
            <p>{inOneSentence(here, decisions)}</p>
          </Prose>
          <Ways here={here} decisions={decisions} />
        </Stack>
      </Card>
    )
  },
}

/** May we write about trainings? By e-mail, since that is what is asked most. */
function inOneSentence(here: Here, decisions: readonly Decision[]): string {
  const { card } = pageWords(here.language)
  const asked = decisions.find(
    ({ channel, purpose }) => channel === 'email' && purpose === 'direct-marketing',
  )
  const [because] = asked?.reasons ?? []
  return [
    card.question,
    asked?.may === true ? `${card.yes}.` : `${card.no}.`,
    because === undefined ? '' : reasonTold(here.language, because),
  ].join(' ')
}

type Shown = Readonly<{ here: Here; decisions: readonly Decision[] }>

/** One line for each way, opening into the reasons. */
export const Ways = ({ here, decisions }: Shown) => (
  <div>
    {channels.map(channel => (
      <Way key={channel} here={here} decisions={decisions.filter(each => each.channel === channel)} />
    ))}
  </div>
)

function Way({ here, decisions }: Shown) {
  const alike = Map.groupBy(decisions, ({ may, reasons }) => JSON.stringify([may, reasons]))
  return (
    <Disclosure
      summary={
        <Row>
          <span>{valueTold(here.language, 'channel', decisions[0]?.channel ?? '')}</span>
          <Answered here={here} decisions={decisions} />
        </Row>
      }
    >
      <DescriptionList
        layout="above"
        items={[...alike.values()].map(same => ({
          term: upperFirst(
            here.language,
            formatList(
              here.language,
              same.map(({ purpose }) => valueTold(here.language, 'purpose', purpose, 'inside')),
            ),
          ),
          detail: <Because here={here} decision={same[0] as Decision} />,
        }))}
      />
    </Disclosure>
  )
}

/** In a word: yes, no, or for some purposes only. */
export function Answered({ here, decisions }: Shown) {
  const words = pageWords(here.language).card
  const yeses = decisions.filter(({ may }) => may).length
  const answer = yeses === decisions.length ? words.yes : yeses === 0 ? words.no : words.partly
  return <State tone={yeses === 0 ? 'neutral' : 'ok'}>{answer}</State>
}

function Because({ here, decision }: { here: Here; decision: Decision }) {
  const { yes, no } = pageWords(here.language).card
  return (
    <>
      <p>{decision.may ? `${yes}.` : `${no}.`}</p>
      <ol>
        {decision.reasons.map((reason, nth) => (
          <li key={`${reason.code} ${nth}`}>{reasonTold(here.language, reason)}</li>
        ))}
      </ol>
    </>
  )
}
