/** Fields that answer one question together. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { FieldError, FieldHelp } from './field.tsx'

export type FieldSetProps = {
  legend: string
  /** Needed where help or error is told, and as the place an error summary links to. */
  id?: string | undefined
  help?: ComponentChildren
  error?: string | undefined
  optional?: string | undefined
  /** `group` is a part of a form with fields in it; `choices` is one question with marks to tick. */
  kind?: 'group' | 'choices' | undefined
  children: ComponentChildren
}

/** `<FieldSet legend="Osoite"><TextField … /><TextField … /></FieldSet>` */
export function FieldSet({
  legend,
  id = 'set',
  help,
  error,
  optional,
  kind = 'group',
  children,
}: FieldSetProps) {
  const told = [error !== undefined && `${id}-error`, help !== undefined && `${id}-help`]
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset
      class={classes('field-set', `field-set-${kind}`, error !== undefined && 'wrong')}
      id={id === 'set' ? undefined : id}
      aria-describedby={told === '' ? undefined : told}
    >
      <legend>
        {legend}
        {optional !== undefined && <span class="optional">{optional}</span>}
      </legend>
      <FieldHelp id={id} help={help} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
}
