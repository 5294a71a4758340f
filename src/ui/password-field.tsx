/** A password, hidden until its writer wants to see it. */
import { Field, type FieldBasics } from './field.tsx'

export type PasswordFieldProps = FieldBasics & {
  /** `new-password` where one is chosen. */
  autocomplete?: 'current-password' | 'new-password' | undefined
  showLabel: string
  hideLabel: string
  autofocus?: boolean | undefined
}

/**
 * `<PasswordField name="password" label="Salasana" showLabel="Näytä" hideLabel="Piilota" />`
 *
 * What was typed is never sent back to the page. Without script the button stays hidden.
 */
export function PasswordField(props: PasswordFieldProps) {
  return (
    <Field {...props}>
      {wiring => (
        <seloste-reveal class="control" data-show={props.showLabel} data-hide={props.hideLabel}>
          <input
            {...wiring}
            class="input"
            type="password"
            maxLength={200}
            autocomplete={props.autocomplete ?? 'current-password'}
            autocapitalize="none"
            spellcheck={false}
            autofocus={props.autofocus}
          />
          <button class="button quiet" type="button" aria-controls={wiring.id} hidden>
            {props.showLabel}
          </button>
        </seloste-reveal>
      )}
    </Field>
  )
}
