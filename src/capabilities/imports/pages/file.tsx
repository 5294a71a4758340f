/** The second step: the file. It is taken in as a stream and kept sealed; nothing of it is shown here again but a sample. */
import { formErrors, type Here, page } from '#platform/http'
import { formatBytes } from '#platform/i18n'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Actions, Button, FileField, Form, Notice } from '#ui'
import { addChunk } from '../operations/add-chunk.ts'
import { getImport } from '../queries/get-import.ts'
import type { Import } from '../queries/import-shape.ts'
import { fileBytesMax } from '../rules/bounds.ts'
import type { ImportState } from '../schema.ts'
import { takeFile } from '../take-file.ts'
import { importedFileWords } from '../words/file/index.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, importOf, may, pathOfImport } from './about-import.ts'
import { DiscardForm } from './discard-form.tsx'
import { ImportPage } from './frame.tsx'

export const filePages = [
  page('GET', '/imports/:import/file', showFile, { leadsTo: addChunk }),
  page('POST', '/imports/:import/file', take),
]

/** Another file, while none has been run. */
async function showFile(here: Here): Promise<Response> {
  const about = await here.ask(getImport, { import: importOf(here) })
  return waitsForFile.includes(about.state)
    ? here.show(fileView(here, about))
    : here.go(pathOfImport(about.id))
}

const waitsForFile: readonly ImportState[] = ['named', 'uploaded', 'mapped', 'checked', 'failed']

async function take(here: Here): Promise<Response> {
  const id = importOf(here)
  const outcome = await here.attempt(
    here.upload(file => takeFile(here, id, file), {
      bytesMax: fileBytesMax,
    }),
  )
  if (outcome.ok) return here.go(pathOfImport(id))
  const { refused } = outcome
  if (refused.code === 'not-found') throw refused
  const about = await here.ask(getImport, { import: id })
  return here.show(fileView(here, about, refused), statusOfRefusal[kindOfRefusal(refused.code)])
}

export function fileView(here: Here, about: Import, refused?: Refused) {
  const words = importedFileWords(here.language).upload
  const errors = formErrors(here.language, refused?.problems ?? [])
  return (
    <ImportPage here={here} title={words.title} lead={words.lead} about={about} done={1} refused={refused}>
      {about.tellBy !== null && (
        <Notice
          tone="info"
          title={importsPageWords(here.language).begin.tellBy(dayTold(here, about.tellBy))}
        />
      )}
      {may(here, addChunk) && (
        <>
          <Form action={here.to(pathOfImport(about.id, '/file'))} files>
            <FileField
              name="file"
              label={words.field}
              help={words.help(formatBytes(here.language, fileBytesMax))}
              accept=".csv,.txt,.tsv,.xlsx"
              error={errors.of('file')}
              required
            />
            <p class="quiet-text">{words.sealed}</p>
            <Actions>
              <Button kind="primary" busyLabel={words.busy}>
                {words.submit}
              </Button>
            </Actions>
          </Form>
          <DiscardForm here={here} id={about.id} />
        </>
      )}
    </ImportPage>
  )
}
