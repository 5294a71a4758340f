/** How the file is read, and reading it otherwise: the page shows it so at once, and keeps it when the columns are kept. */
import type { Here, Typed } from '#platform/http'
import type { Dialect } from '#platform/spreadsheet'
import { Button, Disclosure, Form, SelectField } from '#ui'
import { dialectField } from '../dialect-field.ts'
import type { Import } from '../queries/import-shape.ts'
import { importedFileWords } from '../words/file/index.ts'
import { pathOfImport } from './about-import.ts'

type Props = Readonly<{
  here: Here
  about: Import
  open: boolean
  error: (field: string) => string | undefined
}>

export function HowItIsRead({ here, about, open, error }: Props) {
  const { dialect } = about
  if (dialect === null || (dialect.kind === 'xlsx' && about.sheets.length < 2)) return null
  const words = importedFileWords(here.language).columns
  const choices = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <Disclosure summary={`${words.dialect}: ${toldOf(here, dialect)}`} open={open}>
      <p class="quiet-text">{words.dialectLead}</p>
      <Form
        method="get"
        action={here.to(pathOfImport(about.id, '/columns'))}
        hidden={{ kind: dialect.kind }}
        label={words.dialect}
      >
        {dialect.kind === 'csv' ? (
          <>
            <SelectField
              name="encoding"
              label={words.encoding}
              options={choices(words.encodings)}
              value={dialect.encoding}
              error={error('encoding')}
              width="medium"
            />
            <SelectField
              name="delimiter"
              label={words.delimiter}
              options={choices(words.delimiters)}
              value={dialect.delimiter}
              width="medium"
            />
          </>
        ) : (
          <SelectField
            name="sheet"
            label={words.sheet}
            options={about.sheets.map(sheet => ({ value: sheet, label: sheet }))}
            value={dialect.sheet}
            error={error('sheet')}
            width="medium"
          />
        )}
        <Button>{words.reread}</Button>
      </Form>
    </Disclosure>
  )
}

function toldOf(here: Here, dialect: Dialect): string {
  if (dialect.kind === 'xlsx') return dialect.sheet
  const words = importedFileWords(here.language).columns
  return `${words.encodings[dialect.encoding]}, ${words.delimiters[dialect.delimiter]}`
}

/** What the address or the form asks for, when it asks for anything that there is. */
export function readingIn(asked: Typed | URLSearchParams): Dialect | undefined {
  const of = (field: string) => (asked instanceof URLSearchParams ? asked.get(field) : asked.text(field))
  const kind = of('kind')
  const wanted =
    kind === 'csv'
      ? { kind, encoding: of('encoding'), delimiter: of('delimiter') }
      : { kind, sheet: of('sheet') }
  return dialectField.safeParse(wanted).data
}
