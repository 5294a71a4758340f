/** What the fields of a page are called, so that the summary of what is wrong can name them although it stands above them. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type FieldLabels = {
  /** Label by the field's name. */
  readonly known: Map<string, string>
  /** A summary wanted labels: a page is then drawn again, with all of them known. */
  wanted: boolean
}

export const FieldLabelsContext = createContext<FieldLabels | undefined>(undefined)

export function useFieldLabel(name: string, label: string): void {
  useContext(FieldLabelsContext)?.known.set(name, label)
}

/** Answers the label of a field, undefined where the page has not been drawn before. */
export function useFieldLabels(isWanted: boolean): (name: string | undefined) => string | undefined {
  const labels = useContext(FieldLabelsContext)
  if (labels !== undefined && isWanted) labels.wanted = true
  return name => (name === undefined ? undefined : labels?.known.get(name))
}
