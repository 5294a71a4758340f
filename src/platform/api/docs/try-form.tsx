/** The form that makes a call: the key, what stands in the address and headers, the body; then both sides as they went. */
import type { Here } from '#platform/http'
import { Actions, Button, Form, Notice, PasswordField, Stack, TextArea, TextField } from '#ui'
import type { DescribedRoute } from '../describe-route.ts'
import { apiWords } from '../words/index.ts'
import { exampleOf } from './field-kind.ts'
import { fieldName, type Tried } from './try-call.ts'

type Trying = { here: Here; described: DescribedRoute; tried: Tried | undefined }

export function TryForm({ here, described, tried }: Trying) {
  const words = apiWords(here.language)
  const { route, versioned, body } = described
  const typed = (name: string): string => tried?.typed[name] ?? ''
  return (
    <Stack>
      {tried !== undefined && <Both here={here} tried={tried} />}
      <Form action={`${here.to(`/api/docs/${route.use.name}`)}#try`} plain>
        <PasswordField
          name="key"
          label={words.key}
          help={words.keyTold}
          showLabel={words.show}
          hideLabel={words.hide}
        />
        {described.fields
          .filter(field => field.in !== 'body')
          .map(field => {
            const name = fieldName(field.in, field.name)
            return (
              <TextField
                key={name}
                name={name}
                label={field.name}
                value={typed(name)}
                autocomplete="off"
                maxLength={500}
              />
            )
          })}
        {versioned && (
          <TextField name="if-match" label="If-Match" value={typed('if-match')} autocomplete="off" />
        )}
        {route.answer === 'created' && (
          <TextField
            name="idempotency-key"
            label="Idempotency-Key"
            value={typed('idempotency-key')}
            autocomplete="off"
          />
        )}
        {body !== undefined && (
          <TextArea
            name="body"
            label={words.body}
            rows={10}
            maxLength={100_000}
            value={
              tried?.typed.body ?? JSON.stringify(exampleOf(described.schemas[body] ?? {}), undefined, 2)
            }
          />
        )}
        <Actions>
          <Button kind="primary" busyLabel={words.sending}>
            {words.send}
          </Button>
        </Actions>
      </Form>
    </Stack>
  )
}

function Both({ here, tried }: { here: Here; tried: Tried }) {
  const words = apiWords(here.language)
  return (
    <Notice
      tone={tried.status < 400 ? 'ok' : 'attention'}
      title={`${words.response}: ${tried.status}`}
      live="polite"
    >
      <h3>{words.request}</h3>
      <pre>
        <code>{tried.request}</code>
      </pre>
      <h3>{words.response}</h3>
      <pre>
        <code>{tried.response}</code>
      </pre>
    </Notice>
  )
}
