/** The fields of a contact point of one kind, as typed or as they are. */
import { countries } from '#platform/formats'
import { type Here, httpWords, type Typed } from '#platform/http'
import { SelectField, TextField } from '#ui'
import type { Person } from '../queries/get-person.ts'
import type { ContactKind } from '../schema.ts'
import { pageWords } from '../words/index.ts'

type Known = Person['contactPoints'][number]

type Props = Readonly<{
  here: Here
  kind: ContactKind
  typed: Typed | undefined
  known?: Known | undefined
  error: (field: string) => string | undefined
}>

export function ContactFields({ here, kind, typed, known, error }: Props) {
  const words = pageWords(here.language)
  const field = (name: 'value' | 'street' | 'postalCode' | 'town' | 'country' | 'label') => ({
    name: `contactPoint.${name}`,
    value: typed?.text(`contactPoint.${name}`) ?? known?.[name] ?? '',
    error: error(`contactPoint.${name}`),
    autocomplete: 'off',
  })
  return (
    <>
      {kind === 'email' && (
        <TextField {...field('value')} type="email" label={words.kinds.email} maxLength={310} required />
      )}
      {kind === 'phone' && (
        <TextField
          {...field('value')}
          type="tel"
          label={words.kinds.phone}
          maxLength={40}
          width="medium"
          required
        />
      )}
      {kind === 'post' && (
        <>
          <TextField {...field('street')} label={words.forms.street} maxLength={120} required />
          <TextField
            {...field('postalCode')}
            label={words.forms.postalCode}
            maxLength={12}
            width="short"
            required
          />
          <TextField {...field('town')} label={words.forms.town} maxLength={80} width="medium" required />
          <SelectField
            {...field('country')}
            value={field('country').value || 'FI'}
            label={words.forms.country}
            options={countries(here.language).map(({ code, name }) => ({ value: code, label: name }))}
            width="medium"
          />
        </>
      )}
      <TextField
        {...field('label')}
        label={words.forms.label}
        optional={httpWords(here.language).optional}
        maxLength={60}
        width="medium"
      />
    </>
  )
}
