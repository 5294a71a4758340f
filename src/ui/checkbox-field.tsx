/** Yes or no, in a sentence that is true when ticked. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { type FieldBasics, FieldError, FieldHelp, fieldWiring } from './field.tsx'

export type CheckboxFieldProps = Omit<FieldBasics, 'label' | 'width' | 'optional'> & {
  label: ComponentChildren
  checked?: boolean | undefined
  /** What is sent when ticked, `yes` unless told. */
  value?: string | undefined
}

/** `<CheckboxField name="agreed" label="Sitoudun salassapitoon" error={errors.agreed} />` */
export function CheckboxField(props: CheckboxFieldProps) {
  const wiring = fieldWiring({ ...props, label: '' })
  return (
    <div class={classes('field', props.error !== undefined && 'wrong')}>
      <label class="choice" for={wiring.id}>
        <input
          {...wiring}
          class="checkbox"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked}
        />
        <span class="choice-text">{props.label}</span>
      </label>
      <FieldError id={wiring.id} error={props.error} />
      <FieldHelp id={wiring.id} help={props.help} />
    </div>
  )
}
