/** One of several that are too many to lay out. */
import { Field, type FieldBasics } from './field.tsx'

export type SelectOption = { value: string; label: string; group?: string | undefined }

export type SelectFieldProps = FieldBasics & {
  options: SelectOption[]
  value?: string | undefined
  /** The first line, with no value: "Choose …". */
  placeholder?: string | undefined
  autocomplete?: string | undefined
}

/** `<SelectField name="language" label="Kieli" options={[{ value: 'fi', label: 'suomi' }]} value="fi" />` */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      {wiring => (
        <select {...wiring} class="select" autocomplete={props.autocomplete}>
          {props.placeholder !== undefined && (
            <option value="" selected={!props.value}>
              {props.placeholder}
            </option>
          )}
          <Options options={props.options} value={props.value} />
        </select>
      )}
    </Field>
  )
}

function Options({ options, value }: { options: SelectOption[]; value: string | undefined }) {
  const groups = [...new Set(options.map(option => option.group))]
  return (
    <>
      {groups.map(group => {
        const lines = options
          .filter(option => option.group === group)
          .map(option => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))
        return group === undefined ? (
          lines
        ) : (
          <optgroup key={group} label={group}>
            {lines}
          </optgroup>
        )
      })}
    </>
  )
}
