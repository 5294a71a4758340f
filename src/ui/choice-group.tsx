/** A question with its answers laid out: several may be ticked, or just one. */
import type { ComponentChildren } from 'preact'
import { fieldId } from './field.tsx'
import { useFieldLabel } from './field-labels.ts'
import { FieldSet } from './field-set.tsx'

export type Choice = {
  value: string
  label: ComponentChildren
  /** A line under the answer. */
  help?: ComponentChildren
  disabled?: boolean | undefined
}

type Question = {
  name: string
  legend: string
  choices: Choice[]
  help?: ComponentChildren
  error?: string | undefined
  optional?: string | undefined
  required?: boolean | undefined
}

/** `<CheckboxGroup name="groups" legend="Henkilöryhmät" choices={[{ value: 'customer', label: 'Asiakas' }]} values={['customer']} />` */
export function CheckboxGroup(props: Question & { values?: string[] | undefined }) {
  return <Choices {...props} type="checkbox" picked={props.values ?? []} />
}

/** `<RadioGroup name="basis" legend="Peruste" choices={[{ value: 'consent', label: 'Suostumus' }]} value="consent" />` */
export function RadioGroup(props: Question & { value?: string | undefined }) {
  return <Choices {...props} type="radio" picked={props.value === undefined ? [] : [props.value]} />
}

function Choices(props: Question & { type: 'checkbox' | 'radio'; picked: string[] }) {
  const id = fieldId(props.name)
  useFieldLabel(props.name, props.legend)
  return (
    <FieldSet
      kind="choices"
      id={id}
      legend={props.legend}
      help={props.help}
      error={props.error}
      optional={props.optional}
    >
      <div class="choices">
        {props.choices.map((choice, index) => (
          <div key={choice.value}>
            <label class="choice">
              <input
                class={props.type}
                type={props.type}
                name={props.name}
                value={choice.value}
                checked={props.picked.includes(choice.value)}
                disabled={choice.disabled}
                required={props.type === 'radio' && props.required}
                aria-invalid={props.error === undefined ? undefined : 'true'}
                aria-describedby={choice.help === undefined ? undefined : `${id}-${index}-help`}
              />
              <span class="choice-text">{choice.label}</span>
            </label>
            {choice.help !== undefined && (
              <p class="choice-help" id={`${id}-${index}-help`}>
                {choice.help}
              </p>
            )}
          </div>
        ))}
      </div>
    </FieldSet>
  )
}
