/**
 * Choosing people on a form, without a script: those chosen stay ticked, a search adds more to tick. What was typed elsewhere on
 * the form stays.
 */
import { getPerson, listPeople } from '#capabilities/people'
import type { Here, Typed } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { Button, CheckboxGroup, Field, Row } from '#ui'
import { participantsMax } from '../interaction.ts'
import { pageWords } from '../words/index.ts'

export type ChosenPerson = Readonly<{ id: string; name: string; detail?: string | undefined }>

export type Choosing = Readonly<{
  chosen: readonly ChosenPerson[]
  /** Found and not chosen; undefined when nothing was searched for. */
  found: readonly ChosenPerson[] | undefined
  search: string
}>

const foundMax = 10

export const peopleIn = (typed: Typed): string[] =>
  [...new Set(typed.all('people').flatMap(each => fromEdge('per', each) ?? []))].slice(0, participantsMax)

/** Whether the form was sent to find people, and not yet to be saved. Enter in another field presses the first button there is. */
export const isFinding = (typed: Typed): boolean =>
  typed.text('step') === 'find' && typed.given('find') !== undefined

/** Shown again as it was typed. To the browser's script a form that is not refused would have to lead elsewhere. */
export const asFinding = new Refused('invalid-input')

export async function choosing(here: Here, people: readonly string[], typed?: Typed): Promise<Choosing> {
  const search = typed?.given('find')?.slice(0, 100) ?? ''
  const [chosen, found] = await Promise.all([
    Promise.all(people.map(person => nameOf(here, person))),
    search === '' ? undefined : here.ask(listPeople, { search, limit: foundMax }),
  ])
  return {
    chosen,
    search,
    found: found?.items
      .filter(({ id }) => !people.includes(id))
      .map(({ id, givenNames, familyName, organisation, email }) => ({
        id,
        name: `${givenNames} ${familyName}`.trim(),
        detail: [organisation?.name, email].filter(Boolean).join(' · ') || undefined,
      })),
  }
}

async function nameOf(here: Here, person: string): Promise<ChosenPerson> {
  const { id, givenNames, familyName } = await here.ask(getPerson, { person })
  return { id, name: `${givenNames} ${familyName}`.trim() }
}

type Props = Readonly<{
  here: Here
  legend: string
  choosing: Choosing
  error: string | undefined
}>

export function ChoosePeople({ here, legend, choosing: { chosen, found, search }, error }: Props) {
  const words = pageWords(here.language).form
  const choices = [...chosen, ...(found ?? [])]
  return (
    <>
      <CheckboxGroup
        name="people"
        legend={legend}
        error={error}
        help={choices.length === 0 ? words.peopleNone : undefined}
        choices={choices.map(({ id, name, detail }) => ({
          value: toEdge('per', id),
          label: name,
          ...(detail === undefined ? {} : { help: detail }),
        }))}
        values={chosen.map(({ id }) => toEdge('per', id))}
      />
      <Field name="find" label={words.find} help={found?.length === 0 ? words.foundNone : words.findHelp}>
        {wiring => (
          <Row gap="tight">
            <input {...wiring} class="input" type="text" value={search} maxLength={100} autocomplete="off" />
            <Button name="step" value="find">
              {words.findButton}
            </Button>
          </Row>
        )}
      </Field>
    </>
  )
}
