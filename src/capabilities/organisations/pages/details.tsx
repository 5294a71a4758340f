/** What is told of an organisation: the facts that are there, and from where they came. */
import { formatPhone } from '#platform/formats'
import type { Here } from '#platform/http'
import { DescriptionList } from '#ui'
import type { Organisation } from '../organisation.ts'
import { organisationWords } from '../words/index.ts'
import { addressTold, dayTold, sourceTold } from './telling.ts'

type Props = Readonly<{ here: Here; organisation: Organisation }>

export function Details({ here, organisation }: Props) {
  const words = organisationWords(here.language)
  const { name, businessId, email, phone, website, companyForm, lineOfBusiness, endedOn, language } =
    organisation
  const facts = [
    { term: words.forms.name, detail: name, columns: ['name'] },
    { term: words.forms.businessId, detail: businessId, columns: ['business_id'] },
    { term: words.forms.companyForm, detail: companyForm, columns: ['company_form'] },
    { term: words.forms.lineOfBusiness, detail: lineOfBusiness, columns: ['line_of_business'] },
    { term: words.forms.endedOn, detail: endedOn && dayTold(here, endedOn), columns: ['ended_on'] },
    {
      term: words.forms.street,
      detail: addressTold(here, organisation),
      columns: ['street', 'postal_code', 'town', 'country'],
    },
    { term: words.forms.email, detail: email, columns: ['email'] },
    { term: words.forms.phone, detail: phone && formatPhone(phone), columns: ['phone'] },
    {
      term: words.forms.website,
      detail: website && (
        <a href={website} rel="noreferrer noopener">
          {website}
        </a>
      ),
      columns: ['website'],
    },
    { term: words.forms.language, detail: language && words.languages[language], columns: ['language'] },
  ]
  return (
    <>
      <DescriptionList
        layout="above"
        items={facts
          .filter(({ detail }) => Boolean(detail))
          .map(({ term, detail, columns }) => ({
            term,
            detail,
            note: ownSource({ here, organisation }, columns),
          }))}
      />
      <p class="quiet-text">
        {words.page.source(sourceTold(here, organisation.source) ?? words.page.sourceNotTold)}
      </p>
    </>
  )
}

/** Told beside a fact only where it came from elsewhere than the rest. */
function ownSource({ here, organisation }: Props, columns: readonly string[]): string | undefined {
  const own = organisation.fieldSources.find(({ field }) => columns.includes(field))
  if (own === undefined || isSame(own.source, organisation.source)) return undefined
  const words = organisationWords(here.language).page
  return words.source(sourceTold(here, own.source) ?? words.sourceNotTold)
}

const isSame = (one: Organisation['source'], other: Organisation['source']): boolean =>
  one?.key === other?.key && one?.obtainedOn === other?.obtainedOn
