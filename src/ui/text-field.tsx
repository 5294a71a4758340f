/** One line of text: a name, an e-mail address, a phone number, a number, a day. */
import { Field, type FieldBasics } from './field.tsx'

export type TextFieldProps = FieldBasics & {
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'url'
    | 'search'
    | 'number'
    | 'date'
    | 'time'
    | 'datetime-local'
    | undefined
  value?: string | undefined
  /** Every input has a bound; 200 characters unless told. */
  maxLength?: number | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  /** Smallest and largest day or number, as the control writes them. */
  min?: string | undefined
  max?: string | undefined
  step?: string | undefined
  /** A unit after the control, such as €. */
  unit?: string | undefined
  readOnly?: boolean | undefined
  autofocus?: boolean | undefined
  lang?: string | undefined
}

/** `<TextField name="email" type="email" label="Sähköposti" value={typed.email} error={errors.email} autocomplete="off" />` */
export function TextField(props: TextFieldProps) {
  const { type = 'text', maxLength = 200 } = props
  const bounded = type === 'text' || type === 'email' || type === 'tel' || type === 'url' || type === 'search'
  const plainText = type !== 'text' && type !== 'search'
  return (
    <Field {...props}>
      {wiring => (
        <span class="control">
          <input
            {...wiring}
            class="input"
            // Preact's types want one type of input at a time; the ones above all take these attributes.
            type={type as 'text'}
            value={props.value}
            maxLength={bounded ? maxLength : undefined}
            autocomplete={props.autocomplete}
            autocapitalize={type === 'email' || type === 'url' ? 'none' : undefined}
            spellcheck={plainText ? false : undefined}
            inputmode={props.inputmode}
            min={props.min}
            max={props.max}
            step={props.step}
            readOnly={props.readOnly}
            autofocus={props.autofocus}
            lang={props.lang}
          />
          {props.unit !== undefined && <span class="unit">{props.unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** `<DateField name="from" label="Alkaen" value="2026-03-02" />`: a day in ISO form; the browser shows it as its reader writes days. */
export function DateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField width="medium" {...props} type="date" />
}
