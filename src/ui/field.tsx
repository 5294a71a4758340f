/** What every field has: a label above, help under it, an error beside it, wired so that a screen reader says all three. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { useFieldLabel } from './field-labels.ts'
import { Icon } from './icon.tsx'

/** `short` for a code or a year, `medium` for a phone number, `full` for the whole column. */
export type FieldWidth = 'short' | 'medium' | 'full'

export type FieldBasics = {
  /** Name in the sent form; the id is made of it. */
  name: string
  label: string
  /** The label is read aloud but not seen: where a heading of a list says it already. */
  labelHidden?: boolean | undefined
  /** Only where two fields of one name stand on a page. */
  id?: string | undefined
  help?: ComponentChildren
  /** What is wrong and how to mend it; present means the field is wrong. */
  error?: string | undefined
  required?: boolean | undefined
  /** The word for "optional", shown after the label; required fields are left unmarked. */
  optional?: string | undefined
  width?: FieldWidth | undefined
}

/** The attributes by which a control points at its label, help and error. */
export type FieldWiring = {
  id: string
  name: string
  required: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** The id of a field by its name: also where the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

export function fieldWiring(field: FieldBasics): FieldWiring {
  const id = field.id ?? fieldId(field.name)
  const told = [field.error !== undefined && `${id}-error`, field.help !== undefined && `${id}-help`].filter(
    Boolean,
  )
  return {
    id,
    name: field.name,
    required: field.required,
    'aria-describedby': told.length > 0 ? told.join(' ') : undefined,
    'aria-invalid': field.error === undefined ? undefined : 'true',
  }
}

/** `<Field {...props}>{wiring => <input type="text" {...wiring} />}</Field>`: for a control of one's own. */
export function Field(props: FieldBasics & { children: (wiring: FieldWiring) => ComponentChildren }) {
  const wiring = fieldWiring(props)
  useFieldLabel(props.name, props.label)
  return (
    <div class={classes('field', `width-${props.width ?? 'full'}`, props.error !== undefined && 'wrong')}>
      <label for={wiring.id} class={props.labelHidden ? 'visually-hidden' : undefined}>
        {props.label}
        {props.optional !== undefined && <span class="optional">{props.optional}</span>}
      </label>
      <div class="field-line">
        {props.children(wiring)}
        <FieldError id={wiring.id} error={props.error} />
      </div>
      <FieldHelp id={wiring.id} help={props.help} />
    </div>
  )
}

export function FieldError(props: { id: string; error: string | undefined }) {
  if (props.error === undefined) return null
  return (
    <p class="field-error" id={`${props.id}-error`}>
      <Icon name="alert" />
      <span>{props.error}</span>
    </p>
  )
}

export function FieldHelp(props: { id: string; help: ComponentChildren }) {
  if (props.help === undefined) return null
  return (
    <p class="field-help" id={`${props.id}-help`}>
      {props.help}
    </p>
  )
}
