/** What is wrong in a form, on top of it, each line naming its field and leading to it. */
import { fieldId } from './field.tsx'
import { useFieldLabels } from './field-labels.ts'
import { Icon } from './icon.tsx'

/** `field` is a field's name; without one the line is told but leads nowhere. */
export type FormError = { field?: string | undefined; message: string }

/**
 * `<ErrorSummary title="Kaksi kohtaa kaipaa korjausta" errors={[{ field: 'email', message: 'Osoitteesta puuttuu @-merkki' }]} />`
 *
 * Nothing is drawn when there are no errors. It takes the focus when the page opens, so that a screen reader begins here.
 */
export function ErrorSummary(props: { title: string; errors: FormError[] }) {
  const labelOf = useFieldLabels(props.errors.length > 0)
  if (props.errors.length === 0) return null
  return (
    <section class="error-summary" aria-labelledby="error-summary-title" tabIndex={-1} autofocus>
      <h2 id="error-summary-title">
        <Icon name="alert" />
        {props.title}
      </h2>
      <ul>
        {props.errors.map(error => (
          <li key={`${error.field ?? ''} ${error.message}`}>
            {error.field === undefined ? (
              error.message
            ) : (
              <a href={`#${fieldId(error.field)}`}>{named(labelOf(error.field), error.message)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Three fields may lack the same: without its name a line would not tell which. */
const named = (label: string | undefined, message: string): string =>
  label === undefined ? message : `${label}: ${message}`
