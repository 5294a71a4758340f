/** Changing a name or language. Where somebody was quicker, both versions are shown and nothing typed is lost. */
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import type { Refused } from '#platform/operation'
import { DescriptionList } from '#ui'
import { editPerson } from '../operations/edit-person.ts'
import { getPerson } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson, personOf } from './about-person.ts'
import { NameFields, namesIn } from './name-fields.tsx'
import { SourceFields, sourceIn } from './source-fields.tsx'

export const editPages = [
  page('GET', '/people/:person/edit', async here => showEdit(here), { leadsTo: editPerson }),
  page('POST', '/people/:person/edit', edit),
]

async function edit(here: Here): Promise<Response> {
  const person = personOf(here)
  const typed = await here.form()
  const version = Number(typed.text('version'))
  const outcome = await here.attempt(
    here.perform(editPerson, { person, version, ...namesIn(typed), source: sourceIn(typed) }),
  )
  if (outcome.ok) return here.go(pathOfPerson(person), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showEdit(here, typed, outcome.refused)
}

async function showEdit(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language)
  const known = await here.ask(getPerson, { person: personOf(here) })
  // Saving what stands in the form over the newer version is a choice once both have been seen.
  const version =
    refused === undefined || refused.code === 'stale' ? String(known.version) : typed?.text('version')
  return showForm({
    here,
    title: words.forms.editTitle,
    action: here.to(pathOfPerson(known.id, '/edit')),
    back: here.to(pathOfPerson(known.id)),
    hidden: { version: version ?? '' },
    refused,
    now: (
      <DescriptionList
        items={[
          { term: words.forms.givenNames, detail: known.givenNames },
          { term: words.forms.familyName, detail: known.familyName },
          { term: words.forms.callName, detail: known.callName ?? words.forms.notTold },
          {
            term: words.forms.language,
            detail: known.language === null ? words.forms.notTold : words.languages[known.language],
          },
        ]}
      />
    ),
    children: errors => (
      <>
        <NameFields here={here} typed={typed} known={known} error={errors.of} />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}
