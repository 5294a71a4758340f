/** A new organisation, looked up or written by hand, and what it is to us from the start. */
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import type { Refused } from '#platform/operation'
import { DateField, RadioGroup } from '#ui'
import { addOrganisation } from '../operations/add-organisation.ts'
import { relationshipKinds } from '../schema.ts'
import { organisationWords } from '../words/index.ts'
import { ytjSource } from '../ytj/ytj-of.ts'
import { lookUpPath, pathOf } from './about-organisation.ts'
import { fieldsOf, type LookedUp, LookUp, lookUp } from './look-up.tsx'
import { OrganisationFields, organisationIn } from './organisation-fields.tsx'
import { SourceFields, sourceIn } from './source-fields.tsx'

export const newPages = [
  page('GET', '/organisations/new', async here => showNew(here), { leadsTo: addOrganisation }),
  page('POST', '/organisations/new', add),
  // Whoever comes back to what was shown by a form, as by another language, begins anew.
  page('GET', lookUpPath, async here => here.go('/organisations/new')),
  page(
    'POST',
    lookUpPath,
    async here => {
      const typed = await here.form()
      return showNew(here, undefined, undefined, await lookUp(here, typed))
    },
    { leadsTo: addOrganisation },
  ),
]

async function add(here: Here): Promise<Response> {
  const typed = await here.form()
  const kind = relationshipKinds.find(each => each === typed.given('relationship.kind'))
  const relationship = kind && { kind, since: typed.text('relationship.since') }
  const outcome = await here.attempt(
    here.perform(addOrganisation, {
      ...organisationIn(typed),
      source: sourceIn(typed),
      ...(relationship && { relationship }),
    }),
  )
  return outcome.ok ? here.go(pathOf(outcome.value.id), 'added') : showNew(here, typed, outcome.refused)
}

function showNew(here: Here, typed?: Typed, refused?: Refused, looked?: LookedUp): Response {
  const words = organisationWords(here.language)
  return showForm({
    here,
    title: words.forms.addTitle,
    action: here.to('/organisations/new'),
    back: here.to('/organisations'),
    refused,
    before: <LookUp here={here} looked={looked} />,
    children: errors => (
      <>
        <OrganisationFields
          here={here}
          typed={typed}
          known={looked && fieldsOf(here, looked)}
          error={errors.of}
        />
        <SourceFields
          here={here}
          legend={words.forms.source}
          typed={typed}
          known={looked?.chosen && ytjSource}
          error={errors.of}
        />
        <RadioGroup
          name="relationship.kind"
          legend={words.forms.relationship}
          value={typed?.text('relationship.kind') ?? ''}
          choices={[
            { value: '', label: words.forms.none },
            ...relationshipKinds.map(kind => ({ value: kind, label: words.relationships[kind] })),
          ]}
        />
        <DateField
          name="relationship.since"
          label={words.forms.since}
          value={typed?.text('relationship.since') ?? here.house.clock.today().toString()}
          error={errors.of('relationship.since')}
        />
      </>
    ),
  })
}
