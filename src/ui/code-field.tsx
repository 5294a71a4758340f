/** A code used once, from an authenticator or a letter. */
import { Field, type FieldBasics } from './field.tsx'

export type CodeFieldProps = FieldBasics & {
  /** How many characters; six unless told. */
  length?: number | undefined
  /** Recovery codes have letters too. */
  letters?: boolean | undefined
  autofocus?: boolean | undefined
}

/** `<CodeField name="code" label="Kertakoodi" help="Kuusi numeroa tunnistussovelluksesta" />` */
export function CodeField(props: CodeFieldProps) {
  return (
    <Field {...props} width={props.width ?? (props.letters ? 'medium' : 'short')}>
      {wiring => (
        <input
          {...wiring}
          class="input code-input"
          type="text"
          inputmode={props.letters ? 'text' : 'numeric'}
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          maxLength={(props.length ?? 6) + 2}
          autofocus={props.autofocus}
        />
      )}
    </Field>
  )
}
