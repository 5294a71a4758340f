/** Merging: whose entry stays, and of each name that differs which one. What can be many needs no choice. */
import type { Person } from '#capabilities/people'
import type { Here } from '#platform/http'
import { toEdge } from '#platform/ids'
import { Actions, Button, Form, Prose, RadioGroup, Section } from '#ui'
import type { MergedField } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { fullName } from './telling.ts'
import { sourceTold } from './two-sides.tsx'

const choosable = {
  givenNames: 'given_names',
  familyName: 'family_name',
  callName: 'call_name',
  language: 'language',
} as const satisfies Record<string, MergedField>
type Choosable = keyof typeof choosable
/** What the form asks of a person. */
export const names = Object.keys(choosable) as Choosable[]

type Shown = Readonly<{
  here: Here
  /** The pair of the queue that is decided on. */
  pair: string | undefined
  stays: Person
  goes: Person
  taken: readonly MergedField[]
}>

export function MergeForm({ here, pair, stays, goes, taken }: Shown) {
  const words = pageWords(here.language).pair
  const differing = names.filter(
    name => stays[name] !== goes[name] && stays[name] !== null && goes[name] !== null,
  )
  return (
    <Section title={words.decide} id="decide">
      <Form
        action={here.to('/duplicates/merge')}
        hidden={{
          one: toEdge('per', stays.id),
          other: toEdge('per', goes.id),
          oneVersion: String(stays.version),
          otherVersion: String(goes.version),
          ...(pair && { pair: toEdge('dup', pair) }),
        }}
      >
        <RadioGroup
          name="stays"
          legend={words.stays}
          help={words.staysHelp}
          value="one"
          choices={[
            { value: 'one', label: entryTold(here, stays), help: words.suggested },
            { value: 'other', label: entryTold(here, goes) },
          ]}
        />
        {differing.map(name => (
          <RadioGroup
            key={name}
            name={name}
            legend={words.choose[name]}
            value={taken.includes(choosable[name]) ? 'other' : 'one'}
            choices={[
              { value: 'one', label: valueTold(here, stays, name), help: fromTold(here, stays, name) },
              { value: 'other', label: valueTold(here, goes, name), help: fromTold(here, goes, name) },
            ]}
          />
        ))}
        <Prose>
          <p>{words.others}</p>
        </Prose>
        <Actions>
          <Button kind="primary">{words.merge}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

const entryTold = (here: Here, person: Person): string =>
  [fullName(person), sourceTold(here, person.source)].join(' · ')

function valueTold(here: Here, person: Person, name: Choosable): string {
  const words = pageWords(here.language)
  const value = person[name]
  if (value === null || value === '') return words.pair.none
  return name === 'language' && person.language !== null ? words.languages[person.language] : value
}

function fromTold(here: Here, person: Person, name: Choosable): string {
  const own = person.fieldSources.find(({ field }) => field === choosable[name])
  return pageWords(here.language).pair.newer(sourceTold(here, own ?? person.source))
}
