/** Giving an import up before it has run: its file is thrown away. */
import type { Here } from '#platform/http'
import { Button, Form } from '#ui'
import { discardImport } from '../operations/discard-import.ts'
import { importedFileWords } from '../words/file/index.ts'
import { may, pathOfImport } from './about-import.ts'

export function DiscardForm({ here, id }: { here: Here; id: string }) {
  if (!may(here, discardImport)) return null
  return (
    <Form action={here.to(pathOfImport(id))} hidden={{ do: 'discard' }}>
      <Button>{importedFileWords(here.language).upload.discard}</Button>
    </Form>
  )
}
