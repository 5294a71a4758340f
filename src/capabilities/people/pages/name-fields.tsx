/** The fields of somebody's name and language, as typed or as they are. */
import { type Here, httpWords, type Typed } from '#platform/http'
import { SelectField, TextField } from '#ui'
import { pageWords } from '../words/index.ts'

export type Names = Readonly<{
  givenNames: string
  familyName: string
  callName: string | null
  language: string | null
}>

type Props = Readonly<{
  here: Here
  typed: Typed | undefined
  known?: Names | undefined
  error: (field: string) => string | undefined
}>

export function NameFields({ here, typed, known, error }: Props) {
  const words = pageWords(here.language)
  const value = (field: keyof Names) => typed?.text(field) ?? known?.[field] ?? ''
  return (
    <>
      <TextField
        name="givenNames"
        label={words.forms.givenNames}
        value={value('givenNames')}
        error={error('givenNames')}
        maxLength={120}
        autocomplete="off"
        required
      />
      <TextField
        name="familyName"
        label={words.forms.familyName}
        value={value('familyName')}
        error={error('familyName')}
        maxLength={120}
        autocomplete="off"
        required
      />
      <TextField
        name="callName"
        label={words.forms.callName}
        optional={httpWords(here.language).optional}
        help={words.forms.callNameHelp}
        value={value('callName')}
        error={error('callName')}
        maxLength={60}
        autocomplete="off"
      />
      <SelectField
        name="language"
        label={words.forms.language}
        placeholder={words.forms.notTold}
        options={Object.entries(words.languages).map(([code, label]) => ({ value: code, label }))}
        value={value('language')}
        error={error('language')}
        width="medium"
      />
    </>
  )
}

export const namesIn = (typed: Typed) => ({
  givenNames: typed.text('givenNames'),
  familyName: typed.text('familyName'),
  callName: typed.text('callName'),
  language: typed.text('language'),
})
