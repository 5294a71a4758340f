/** A pass that goes on by itself: how far it has come, and the way to stop it. */
import type { Here } from '#platform/http'
import type { Refused } from '#platform/operation'
import { Button, Form, ProgressBar, Prose, Refresh, Stack } from '#ui'
import { cancelImport } from '../operations/cancel-import.ts'
import type { Import } from '../queries/import-shape.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { may, pathOfImport, stepsDone } from './about-import.ts'
import { ImportPage } from './frame.tsx'

const secondsBetween = 2

export function progressView(here: Here, about: Import, refused?: Refused) {
  const words = importsPageWords(here.language)
  const { state, lines, at } = about
  const pass = state === 'checking' || state === 'undoing' ? state : 'running'
  return (
    <ImportPage
      here={here}
      title={words.states[state]}
      about={about}
      done={state === 'undoing' ? undefined : stepsDone[state]}
      refused={refused}
    >
      <Stack>
        <ProgressBar
          label={words.progress[pass]}
          {...(lines === null ? {} : { done: Math.min(at, lines), total: Math.max(lines, 1) })}
          text={
            lines === null ? words.progress.through(at) : words.progress.throughOf(Math.min(at, lines), lines)
          }
        />
        <Prose>
          <p>{words.progress.leave}</p>
        </Prose>
      </Stack>
      <Refresh every={secondsBetween} />
      {state !== 'undoing' && may(here, cancelImport) && (
        <Form action={here.to(pathOfImport(about.id))} hidden={{ do: 'cancel' }}>
          <Stack gap="tight">
            {state === 'running' && <p class="quiet-text">{words.progress.cancelTold}</p>}
            <div>
              <Button>{words.progress.cancel}</Button>
            </div>
          </Stack>
        </Form>
      )}
    </ImportPage>
  )
}
