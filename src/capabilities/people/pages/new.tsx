/** A new person: names, the two ways that people are mostly reached, and from where all of it came. */
import { showForm } from '#platform/forms'
import { type Here, httpWords, page, type Typed } from '#platform/http'
import { Refused } from '#platform/operation'
import { TextField } from '#ui'
import { addPerson } from '../operations/add-person.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson } from './about-person.ts'
import { NameFields, namesIn } from './name-fields.tsx'
import { SourceFields, sourceIn } from './source-fields.tsx'

export const newPages = [
  page('GET', '/people/new', async here => showNew(here), { leadsTo: addPerson }),
  page('POST', '/people/new', addNew),
]

async function addNew(here: Here): Promise<Response> {
  const typed = await here.form()
  const contactPoints = (['email', 'phone'] as const).flatMap(kind => {
    const value = typed.given(kind)
    return value === undefined ? [] : [{ kind, value }]
  })
  const outcome = await here.attempt(
    here.perform(addPerson, { ...namesIn(typed), contactPoints, source: sourceIn(typed) }),
  )
  if (!outcome.ok) {
    return showNew(
      here,
      typed,
      namedAsTyped(
        outcome.refused,
        contactPoints.map(({ kind }) => kind),
      ),
    )
  }
  return here.go(pathOfPerson(outcome.value.id), 'added')
}

/** The operation names contact points by their place; the form has a field for each kind. */
function namedAsTyped(refused: Refused, kinds: readonly string[]): Refused {
  const problems = refused.problems.map(problem => {
    const place = /^contactPoints\.(\d+)\.value$/.exec(problem.field)?.[1]
    return place === undefined ? problem : { ...problem, field: kinds[Number(place)] ?? problem.field }
  })
  return new Refused(refused.code, { problems, details: refused.details })
}

function showNew(here: Here, typed?: Typed, refused?: Refused): Response {
  const words = pageWords(here.language).forms
  const { optional } = httpWords(here.language)
  return showForm({
    here,
    title: words.addTitle,
    action: here.to('/people/new'),
    back: here.to('/people'),
    refused,
    children: errors => (
      <>
        <NameFields here={here} typed={typed} error={errors.of} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          optional={optional}
          value={typed?.text('email')}
          error={errors.of('email')}
          maxLength={310}
          autocomplete="off"
        />
        <TextField
          name="phone"
          type="tel"
          width="medium"
          label={words.phone}
          optional={optional}
          value={typed?.text('phone')}
          error={errors.of('phone')}
          maxLength={40}
          autocomplete="off"
        />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}
