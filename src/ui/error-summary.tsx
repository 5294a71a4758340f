/** What is wrong in a form, on top of it, each line leading to its field. */
import { fieldId } from './field.tsx'
import { Icon } from './icon.tsx'

/** `field` is a field's name; without one the line is told but leads nowhere. */
export type FormError = { field?: string | undefined; message: string }

/**
 * `<ErrorSummary title="Kaksi kohtaa kaipaa korjausta" errors={[{ field: 'email', message: 'Osoitteesta puuttuu @-merkki' }]} />`
 *
 * Nothing is drawn when there are no errors. It takes the focus when the page opens, so that a screen reader begins here.
 */
export function ErrorSummary(props: { title: string; errors: FormError[] }) {
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
              <a href={`#${fieldId(error.field)}`}>{error.message}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
