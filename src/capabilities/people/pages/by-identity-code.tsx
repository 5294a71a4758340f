/** Finding somebody by identity code. The code is sent in the form and never stands in an address, where history would keep it. */

import { readIdentityCode } from '#platform/formats'
import { showForm } from '#platform/forms'
import { type Here, page } from '#platform/http'
import { Refused } from '#platform/operation'
import { TextField } from '#ui'
import { findByIdentityCode } from '../queries/find-by-identity-code.ts'
import { pageWords } from '../words/index.ts'
import { may, pathOfPerson } from './about-person.ts'

const path = '/people/by-identity-code'

export const byIdentityCodePages = [
  page('GET', path, async here => showAsking(here), { leadsTo: findByIdentityCode }),
  page('POST', path, async here => {
    const identityCode = (await here.form()).text('identityCode')
    const outcome = await here.attempt(here.ask(findByIdentityCode, { identityCode }))
    if (!outcome.ok) return showAsking(here, outcome.refused)
    if (outcome.value !== null) return here.go(pathOfPerson(outcome.value.id))
    const problems = [{ field: 'identityCode', problem: 'nobody-has' }]
    return showAsking(here, new Refused('invalid-input', { problems }))
  }),
]

/** Where a search goes on that turned out to be an identity code; undefined for all others. */
export function asIdentityCode(here: Here, search: string | undefined): Response | undefined {
  if (search === undefined || !may(here, 'people:identify')) return undefined
  return readIdentityCode(search, here.house.clock.today()).ok ? here.go(path) : undefined
}

function showAsking(here: Here, refused?: Refused): Response {
  const words = pageWords(here.language)
  return showForm({
    here,
    title: words.forms.findByCodeTitle,
    lead: words.forms.findByCodeLead,
    action: here.to(path),
    back: here.to('/people'),
    refused,
    submit: words.list.submit,
    children: errors => (
      <TextField
        name="identityCode"
        width="medium"
        label={words.person.identityCode}
        // What was typed is not sent back, as when a code is recorded.
        value=""
        error={errors.of('identityCode')}
        maxLength={11}
        autocomplete="off"
        required
      />
    ),
  })
}
