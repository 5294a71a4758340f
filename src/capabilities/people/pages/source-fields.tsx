/** From where what is being written was obtained: every fact of a person has a source with a day (N6.1). */
import type { Here, Typed } from '#platform/http'
import { DateField, FieldSet, SelectField } from '#ui'
import { pageWords } from '../words/index.ts'

type Props = Readonly<{ here: Here; typed: Typed | undefined; error: (field: string) => string | undefined }>

export function SourceFields({ here, typed, error }: Props) {
  const words = pageWords(here.language).forms
  const today = here.house.clock.today().toString()
  return (
    <FieldSet legend={words.source}>
      <SelectField
        name="source.key"
        label={words.sourceKey}
        placeholder={words.chooseSource}
        options={Object.values(here.register.definition.sources).map(({ key, name }) => ({
          value: key,
          label: name[here.language],
        }))}
        value={typed?.text('source.key')}
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
