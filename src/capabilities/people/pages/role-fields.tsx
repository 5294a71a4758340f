/** The fields of a role, as typed or as they are. */
import { type Here, httpWords, type Typed } from '#platform/http'
import { CheckboxField, DateField, TextField } from '#ui'
import type { Person } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'

type Props = Readonly<{
  here: Here
  typed: Typed | undefined
  known?: Person['roles'][number] | undefined
  error: (field: string) => string | undefined
}>

export function RoleFields({ here, typed, known, error }: Props) {
  const words = pageWords(here.language).forms
  const { optional } = httpWords(here.language)
  const text = (name: 'position' | 'duties' | 'since') => ({
    name,
    value: typed?.text(name) ?? known?.[name] ?? '',
    error: error(name),
  })
  return (
    <>
      <TextField
        {...text('position')}
        label={words.position}
        optional={optional}
        maxLength={120}
        autocomplete="off"
      />
      <TextField
        {...text('duties')}
        label={words.duties}
        help={words.dutiesHelp}
        optional={optional}
        maxLength={300}
        autocomplete="off"
      />
      <CheckboxField
        name="isContact"
        label={words.isContact}
        checked={typed === undefined ? known?.isContact : typed.has('isContact')}
        error={error('isContact')}
      />
      <DateField {...text('since')} label={words.since} required />
    </>
  )
}

export const roleIn = (typed: Typed) => ({
  position: typed.text('position'),
  duties: typed.text('duties'),
  isContact: typed.has('isContact'),
  since: typed.text('since'),
})
