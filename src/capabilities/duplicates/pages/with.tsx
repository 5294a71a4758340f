/** Merging with an entry that no search has found: it is named by the address of its page, or by how the person is reached. */
import { findPeopleByContact, getPerson } from '#capabilities/people'
import { showForm } from '#platform/forms'
import { type Here, page } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { LinkList, Section, TextField } from '#ui'
import { mergePeople } from '../operations/merge.ts'
import { pageWords } from '../words/index.ts'
import { fullName, known, pathOfPerson, pathOfTwo } from './telling.ts'

export const withPages = [
  page('GET', '/duplicates/with/:person', async here => showAsking(here), { leadsTo: mergePeople }),
  // An e-mail address is sent in the form and never stands in an address.
  page('POST', '/duplicates/with/:person', sendAsking, { leadsTo: mergePeople }),
]

type Found = readonly Readonly<{ id: string; givenNames: string; familyName: string }>[]

async function sendAsking(here: Here): Promise<Response> {
  const person = known('per', here.params.person)
  const typed = (await here.form()).text('other').trim()
  const [, linked] = /(per_[0-9a-z]{26})/.exec(typed) ?? []
  const other = fromEdge('per', linked)
  if (other !== undefined && other !== person) return here.go(pathOfTwo(person, other))
  const outcome = await here.attempt(here.ask(findPeopleByContact, { contactPoint: contactIn(typed) }))
  const found = outcome.ok ? outcome.value.filter(({ id }) => id !== person) : []
  const [only] = found
  if (only !== undefined && found.length === 1) return here.go(pathOfTwo(person, only.id))
  const problems = [{ field: 'other', problem: 'nobody-has' }]
  return showAsking(
    here,
    { typed, found },
    found.length > 0 ? undefined : new Refused('invalid-input', { problems }),
  )
}

const contactIn = (typed: string) =>
  typed.includes('@')
    ? { kind: 'email' as const, value: typed.slice(0, 310) }
    : { kind: 'phone' as const, value: typed.slice(0, 40) }

async function showAsking(
  here: Here,
  { typed, found }: Readonly<{ typed: string; found: Found }> = { typed: '', found: [] },
  refused?: Refused,
): Promise<Response> {
  const id = known('per', here.params.person)
  const words = pageWords(here.language).with
  const person = await here.ask(getPerson, { person: id })
  return showForm({
    here,
    title: words.title,
    lead: words.lead(fullName(person)),
    action: here.to(`/duplicates/with/${toEdge('per', id)}`),
    back: here.to(pathOfPerson(id)),
    refused,
    submit: words.find,
    // Where several are found the answer is shown at once and lies at no address.
    plain: true,
    children: errors => (
      <TextField
        name="other"
        label={words.other}
        help={words.otherHelp}
        value={typed}
        error={errors.of('other') === undefined ? undefined : words.nobody}
        maxLength={310}
        autocomplete="off"
        required
      />
    ),
    after: () =>
      found.length > 0 && (
        <Section title={words.found}>
          <LinkList
            items={found.map(each => ({
              href: here.to(pathOfTwo(id, each.id)),
              label: fullName(each),
            }))}
          />
        </Section>
      ),
  })
}
