/** Several lines of text. */
import { Field, type FieldBasics } from './field.tsx'

export type TextAreaProps = FieldBasics & {
  value?: string | undefined
  rows?: number | undefined
  /** Every input has a bound; 4,000 characters unless told. */
  maxLength?: number | undefined
  lang?: string | undefined
}

/** `<TextArea name="note" label="Muistiinpano" rows={4} value={typed.note} />` */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {wiring => (
        <textarea
          {...wiring}
          class="textarea"
          rows={props.rows ?? 4}
          maxLength={props.maxLength ?? 4000}
          lang={props.lang}
          value={props.value}
        />
      )}
    </Field>
  )
}
