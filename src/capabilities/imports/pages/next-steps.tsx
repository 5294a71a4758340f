/** What can be done with an import as it stands: run it, change its columns, mend what was refused, take it back. */
import type { Here } from '#platform/http'
import { Actions, Button, ButtonLink, Form, Prose } from '#ui'
import { checkImport, startImport, undoImport } from '../operations/begin-pass.ts'
import { discardImport } from '../operations/discard-import.ts'
import { setMapping } from '../operations/set-mapping.ts'
import { takeRefused } from '../operations/take-refused.ts'
import type { Import } from '../queries/import-shape.ts'
import { importedFileWords } from '../words/file/index.ts'
import { refusedColumns } from '../words/index.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { may, pathOfImport } from './about-import.ts'

type Props = Readonly<{ here: Here; about: Import }>

export function NextSteps({ here, about }: Props) {
  switch (about.state) {
    case 'checked':
      return <BeforeTheRun here={here} about={about} />
    case 'failed':
      return <AfterAFailure here={here} about={about} />
    case 'done':
    case 'cancelled':
      return <AfterTheRun here={here} about={about} />
    default:
      return null
  }
}

function BeforeTheRun({ here, about }: Props) {
  const { result } = importsPageWords(here.language)
  const { columns, upload } = importedFileWords(here.language)
  const { counts } = about
  const hasSomething = counts.new + counts.changed + counts.matched > 0
  return (
    <Form action={here.to(pathOfImport(about.id))}>
      {!hasSomething && (
        <Prose>
          <p>{result.nothingToRun}</p>
        </Prose>
      )}
      <RefusedTold here={here} about={about} />
      <Actions>
        {hasSomething && may(here, startImport) && (
          <Button kind="primary" name="do" value="start" busyLabel={result.runBusy}>
            {result.run}
          </Button>
        )}
        {may(here, setMapping) && (
          <ButtonLink href={here.to(pathOfImport(about.id, '/columns'))}>{columns.back}</ButtonLink>
        )}
        <RefusedFileLink here={here} about={about} />
        {may(here, discardImport) && (
          <Button name="do" value="discard">
            {upload.discard}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

/** The file may be mended and sent again, its columns changed, or the same tried once more. */
function AfterAFailure({ here, about }: Props) {
  const { columns, upload } = importedFileWords(here.language)
  if (!may(here, setMapping)) return null
  return (
    <Form action={here.to(pathOfImport(about.id))}>
      <Actions>
        {about.targets !== null && may(here, checkImport) && (
          <Button kind="primary" name="do" value="check" busyLabel={columns.busy}>
            {columns.submit}
          </Button>
        )}
        {about.headings.length > 0 && (
          <ButtonLink href={here.to(pathOfImport(about.id, '/columns'))}>{columns.back}</ButtonLink>
        )}
        <ButtonLink href={here.to(pathOfImport(about.id, '/file'))}>{upload.another}</ButtonLink>
        {may(here, discardImport) && (
          <Button name="do" value="discard">
            {upload.discard}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

function AfterTheRun({ here, about }: Props) {
  const { result } = importsPageWords(here.language)
  return (
    <>
      <RefusedTold here={here} about={about} />
      <Actions>
        <RefusedFileLink here={here} about={about} />
        {may(here, undoImport) && (
          <ButtonLink href={here.to(pathOfImport(about.id, '/undo'))}>{result.undo}</ButtonLink>
        )}
      </Actions>
    </>
  )
}

function RefusedTold({ here, about }: Props) {
  if (about.counts.refused === 0 || !may(here, takeRefused)) return null
  const { line, why } = refusedColumns(here.language)
  return (
    <Prose>
      <p>{importsPageWords(here.language).result.refusedTold(line, why)}</p>
    </Prose>
  )
}

function RefusedFileLink({ here, about }: Props) {
  if (about.counts.refused === 0 || !may(here, takeRefused)) return null
  return (
    <ButtonLink icon="download" href={here.to(pathOfImport(about.id, '/refused.csv'))} download>
      {importsPageWords(here.language).result.refusedFile}
    </ButtonLink>
  )
}
