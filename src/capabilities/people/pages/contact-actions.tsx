/** What else can be done with a contact point: say whether it works, use it first, remove it. */
import type { Here } from '#platform/http'
import { Actions, Button, Form, RadioGroup, Row, Stack } from '#ui'
import type { Person } from '../queries/get-person.ts'
import { contactStates } from '../schema.ts'
import { pageWords } from '../words/index.ts'

type Props = Readonly<{ here: Here; at: string; point: Person['contactPoints'][number] }>

export function ContactActions({ here, at, point }: Props) {
  const words = pageWords(here.language)
  return (
    <Stack>
      <Form action={`${at}/state`} label={words.forms.state}>
        <RadioGroup
          name="state"
          legend={words.forms.state}
          value={point.state}
          choices={contactStates.map(state => ({ value: state, label: words.states[state] }))}
        />
        <Actions>
          <Button>{words.forms.setState}</Button>
        </Actions>
      </Form>
      <Row>
        {!point.preferred && (
          <Form action={`${at}/prefer`} label={words.forms.prefer}>
            <Button>{words.forms.prefer}</Button>
          </Form>
        )}
        <Form action={`${at}/remove`} label={words.forms.remove}>
          <Button kind="danger" icon="trash">
            {words.forms.remove}
          </Button>
        </Form>
      </Row>
    </Stack>
  )
}
