/** What is told of an organisation: the facts that are there. */
import { addressLines, formatPhone } from '#platform/formats'
import type { Here } from '#platform/http'
import { DescriptionList } from '#ui'
import type { Organisation } from '../organisation.ts'
import { organisationWords } from '../words/index.ts'

export function Details({ here, organisation }: { here: Here; organisation: Organisation }) {
  const words = organisationWords(here.language)
  const { street, postalCode, town, country, website, language } = organisation
  const address = addressLines(here.language, {
    street: street ?? '',
    postalCode: postalCode ?? '',
    town: town ?? '',
    country: country ?? 'FI',
  })
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(', ')
  const facts = [
    { term: words.forms.name, detail: organisation.name },
    { term: words.forms.businessId, detail: organisation.businessId },
    { term: words.forms.street, detail: address },
    { term: words.forms.email, detail: organisation.email },
    { term: words.forms.phone, detail: organisation.phone && formatPhone(organisation.phone) },
    {
      term: words.forms.website,
      detail: website && (
        <a href={website} rel="noreferrer noopener">
          {website}
        </a>
      ),
    },
    { term: words.forms.language, detail: language && words.languages[language] },
  ]
  return <DescriptionList layout="above" items={facts.filter(({ detail }) => Boolean(detail))} />
}
