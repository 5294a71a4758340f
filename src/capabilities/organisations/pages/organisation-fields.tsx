/** The fields of an organisation, as typed or as they are. */
import { countries } from '#platform/formats'
import { type Here, httpWords, type Typed } from '#platform/http'
import { DateField, SelectField, TextField } from '#ui'
import { organisationWords } from '../words/index.ts'

const fields = [
  'name',
  'businessId',
  'language',
  'street',
  'postalCode',
  'town',
  'country',
  'email',
  'phone',
  'website',
  'companyForm',
  'lineOfBusiness',
  'endedOn',
] as const

type Props = Readonly<{
  here: Here
  typed: Typed | undefined
  /** What stands in the fields until somebody types: an organisation's own, or what another register says. */
  known?: Partial<Readonly<Record<(typeof fields)[number], string | null>>> | undefined
  error: (field: string) => string | undefined
}>

export function OrganisationFields({ here, typed, known, error }: Props) {
  const words = organisationWords(here.language)
  const { optional } = httpWords(here.language)
  const field = (name: (typeof fields)[number]) => ({
    name,
    label: words.forms[name],
    value: typed?.text(name) ?? known?.[name] ?? '',
    error: error(name),
    autocomplete: 'off',
    optional: name === 'name' ? undefined : optional,
  })
  return (
    <>
      <TextField {...field('name')} help={words.forms.soleTrader} maxLength={200} required />
      <TextField {...field('businessId')} maxLength={40} width="medium" />
      <SelectField
        {...field('language')}
        placeholder={words.page.notTold}
        options={Object.entries(words.languages).map(([value, label]) => ({ value, label }))}
        width="medium"
      />
      <TextField {...field('street')} maxLength={120} />
      <TextField {...field('postalCode')} maxLength={12} width="short" />
      <TextField {...field('town')} maxLength={80} width="medium" />
      <SelectField
        {...field('country')}
        placeholder={words.page.notTold}
        options={countries(here.language).map(({ code, name }) => ({ value: code, label: name }))}
        width="medium"
      />
      <TextField {...field('email')} type="email" help={words.forms.emailHelp} maxLength={310} />
      <TextField {...field('phone')} type="tel" maxLength={40} width="medium" />
      <TextField {...field('website')} type="url" maxLength={200} />
      <TextField {...field('companyForm')} maxLength={100} width="medium" />
      <TextField {...field('lineOfBusiness')} maxLength={200} />
      <DateField {...field('endedOn')} />
    </>
  )
}

export const organisationIn = (typed: Typed) => ({
  name: typed.text('name'),
  businessId: typed.text('businessId'),
  language: typed.text('language'),
  street: typed.text('street'),
  postalCode: typed.text('postalCode'),
  town: typed.text('town'),
  country: typed.text('country'),
  email: typed.text('email'),
  phone: typed.text('phone'),
  website: typed.text('website'),
  companyForm: typed.text('companyForm'),
  lineOfBusiness: typed.text('lineOfBusiness'),
  endedOn: typed.text('endedOn'),
})
