/** One file, chosen from the visitor's own machine. It goes into a `Form` with `files`, after all other fields. */
import { Field, type FieldBasics } from './field.tsx'

export type FileFieldProps = FieldBasics & {
  /** Which kinds the browser offers first, by ending or media type: `.csv,.xlsx`. The server decides by what is in the file. */
  accept?: string | undefined
}

/** `<Form action="/imports/1" files><FileField name="file" label="Tiedosto" help="CSV tai Excel." accept=".csv,.xlsx" error={errors.file} /></Form>` */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      {wiring => <input {...wiring} class="input file-input" type="file" accept={props.accept} />}
    </Field>
  )
}
