/** Differences of one organisation: theirs and ours one above the other, and what can be done about each and about all. */
import type { Here } from '#platform/http'
import { Button, DescriptionList, Form, Row, Stack } from '#ui'
import type { ListedDifference } from '../queries/list-differences.ts'
import { comparedFacts } from '../schema.ts'
import { ytjWords } from '../words/index.ts'
import { mayEdit, pathOf } from './about-organisation.ts'
import { addressTold, dayTold } from './telling.ts'

type Props = Readonly<{
  here: Here
  differences: readonly ListedDifference[]
  /** Where a decision leads back to; left out, to the organisation. */
  back?: 'list' | undefined
}>

export function DifferenceList({ here, differences, back }: Props) {
  const words = ytjWords(here.language)
  const inOrder = comparedFacts.flatMap(fact => differences.filter(each => each.fact === fact))
  // Beside each other there is room on the list's own page, and none in a column of an organisation's.
  const isWide = back === 'list'
  return (
    <Stack>
      <DescriptionList
        layout={isWide ? 'beside' : 'above'}
        items={inOrder.map(difference => {
          const ours = `${words.ours}: ${valueTold(here, difference, 'ours')}`
          const decide = mayEdit(here) ? (
            <Decide here={here} differences={[difference]} back={back} label={words.facts[difference.fact]} />
          ) : undefined
          return {
            term: words.facts[difference.fact],
            detail: `${words.theirs}: ${valueTold(here, difference, 'theirs')}`,
            note: isWide ? (
              ours
            ) : (
              <Stack gap="tight">
                {ours}
                {decide}
              </Stack>
            ),
            action: isWide ? decide : undefined,
          }
        })}
      />
      {mayEdit(here) && differences.length > 1 && (
        <Decide here={here} differences={inOrder} back={back} label={words.takeAll} />
      )}
    </Stack>
  )
}

function Decide({ here, differences, back, label }: Props & { label: string }) {
  const [first] = differences
  if (first === undefined) return null
  const words = ytjWords(here.language)
  const path = (below: string) => here.to(pathOf(first.organisation.id, below))
  const seen = differences.map(({ fact, seenAt }) => ({ fact, seenAt }))
  return (
    <Form
      action={path('/take')}
      hidden={{ differences: JSON.stringify(seen), back: back ?? '' }}
      label={`${first.organisation.name}: ${label}`}
    >
      <Row gap="tight">
        <Button small>{differences.length > 1 ? words.takeAll : words.take}</Button>
        {differences.length === 1 && (
          <Button small formAction={path('/keep')}>
            {words.keep}
          </Button>
        )}
      </Row>
    </Form>
  )
}

function valueTold(here: Here, difference: ListedDifference, whose: 'ours' | 'theirs'): string {
  const value = difference[whose]
  const { nothing } = ytjWords(here.language)
  if (difference.fact === 'address') {
    const { street, postal_code: postalCode, town, country } = value
    return addressTold(here, { street, postalCode, town, country }) || nothing
  }
  const [only] = Object.values(value)
  if (difference.fact === 'ended') return only ? dayTold(here, only) : nothing
  return only || nothing
}
