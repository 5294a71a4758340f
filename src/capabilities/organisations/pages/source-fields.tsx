/** From where what is being written was obtained: every fact of an organisation has a source with a day (N6.1). */
import type { Here, Typed } from '#platform/http'
import { DateField, FieldSet, SelectField } from '#ui'
import { organisationWords } from '../words/index.ts'

type Props = Readonly<{
  here: Here
  legend: string
  typed: Typed | undefined
  /** The source that stands there until somebody chooses. */
  known?: string | undefined
  error: (field: string) => string | undefined
}>

export function SourceFields({ here, legend, typed, known, error }: Props) {
  const words = organisationWords(here.language).forms
  const today = here.house.clock.today().toString()
  return (
    <FieldSet legend={legend}>
      <SelectField
        name="source.key"
        label={words.sourceKey}
        placeholder={words.chooseSource}
        options={Object.values(here.register.definition.sources).map(({ key, name }) => ({
          value: key,
          label: name[here.language],
        }))}
        value={typed?.text('source.key') ?? known}
        error={error('source.key')}
        required
      />
      <DateField
        name="source.obtainedOn"
        label={words.obtainedOn}
        value={typed?.text('source.obtainedOn') ?? today}
        max={today}
        error={error('source.obtainedOn')}
        required
      />
    </FieldSet>
  )
}

export const sourceIn = (typed: Typed) => ({
  key: typed.text('source.key'),
  obtainedOn: typed.text('source.obtainedOn'),
})
