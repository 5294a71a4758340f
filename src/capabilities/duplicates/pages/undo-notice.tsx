/** What was just decided, with the way back: shown on whichever page comes next. */
import type { Here } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Button, Form, Notice } from '#ui'
import { pageWords } from '../words/index.ts'

export function UndoNotice({ here }: { here: Here }) {
  const words = pageWords(here.language).after
  const merge = fromEdge('mrg', here.url.searchParams.get('merged'))
  const pair = fromEdge('dup', here.url.searchParams.get('two'))
  if (merge === undefined && pair === undefined) return null
  const action =
    merge === undefined
      ? `/duplicates/${toEdge('dup', pair ?? '')}/ask-again`
      : `/duplicates/merges/${toEdge('mrg', merge)}/undo`
  return (
    <Notice
      tone="ok"
      live="polite"
      title={merge === undefined ? words.two : words.merged}
      action={
        <Form action={here.to(action)} plain>
          <Button small>{words.undo}</Button>
        </Form>
      }
    />
  )
}
