/** The companies that a name found in the public business register, each with the button that fills the form with it. */
import type { Here } from '#platform/http'
import { Button, DescriptionList, Form, Stack } from '#ui'
import { type Company, inLanguage } from '../company.ts'
import { ytjWords } from '../words/index.ts'
import { lookUpPath } from './about-organisation.ts'
import { addressTold, dayTold } from './telling.ts'

type Props = Readonly<{ here: Here; companies: readonly Company[]; total: number; sought: string }>

/** More than these nobody reads through; a longer name finds fewer. */
const shownMax = 20

export function Found({ here, companies, total, sought }: Props) {
  const words = ytjWords(here.language)
  const shown = companies.slice(0, shownMax)
  return (
    <Stack>
      <p role="status">
        <strong>{words.found(shown.length, total)}</strong> {total > shown.length && words.narrow}
      </p>
      <DescriptionList
        items={shown.map(company => ({
          term: company.businessId,
          detail: company.name,
          note: [
            inLanguage(company.companyForm, here.language),
            addressTold(here, { ...company, town: inLanguage(company.town, here.language) }),
            company.endedOn && words.ended(dayTold(here, company.endedOn)),
          ]
            .filter(Boolean)
            .join(' · '),
          action: <Choose here={here} company={company} sought={sought} />,
        }))}
      />
    </Stack>
  )
}

/** What was found travels with the button, so that the register is not asked twice for the same. */
function Choose({ here, company, sought }: Readonly<{ here: Here; company: Company; sought: string }>) {
  return (
    <Form
      action={here.to(lookUpPath)}
      hidden={{ sought, company: JSON.stringify(company) }}
      label={company.name}
      plain
    >
      <Button small>{ytjWords(here.language).choose}</Button>
    </Form>
  )
}
