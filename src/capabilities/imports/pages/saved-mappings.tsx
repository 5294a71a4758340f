/** Choosing a saved set of columns: it fills the table, which is still seen before anything is read. */
import type { Here } from '#platform/http'
import { toEdge } from '#platform/ids'
import { Button, Form, SelectField } from '#ui'
import type { Import } from '../queries/import-shape.ts'
import type { listMappings } from '../queries/list-mappings.ts'
import { importedFileWords } from '../words/file/index.ts'
import { pathOfImport } from './about-import.ts'

export type Mapping = Awaited<ReturnType<typeof listMappings.run>>['mappings'][number]

type Props = Readonly<{ here: Here; about: Import; mappings: readonly Mapping[]; used: Mapping | undefined }>

export function SavedMappings({ here, about, mappings, used }: Props) {
  const words = importedFileWords(here.language).columns
  return (
    <Form method="get" action={here.to(pathOfImport(about.id, '/columns'))}>
      <SelectField
        name="mapping"
        label={words.useMapping}
        help={words.useMappingHelp}
        placeholder={words.chooseMapping}
        options={mappings.map(({ id, name }) => ({ value: toEdge('map', id), label: name }))}
        value={used && toEdge('map', used.id)}
        width="medium"
      />
      <Button>{words.use}</Button>
    </Form>
  )
}
