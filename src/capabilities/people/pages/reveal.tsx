/** Showing what is hidden, for a purpose that is told first; and recording it. */
import { showForm } from '#platform/forms'
import { type Here, page, StaffPage, type Typed } from '#platform/http'
import { perform, Refused } from '#platform/operation'
import { ButtonLink, DescriptionList, PageHeader, RadioGroup, Stack, TextField } from '#ui'
import { revealIdentity } from '../operations/reveal-identity.ts'
import { setBirthDate } from '../operations/set-birth-date.ts'
import { setIdentityCode } from '../operations/set-identity-code.ts'
import { pageWords } from '../words/index.ts'
import { pathOfPerson, personOf } from './about-person.ts'
import { SourceFields, sourceIn } from './source-fields.tsx'
import { dayTold } from './telling.ts'

export const revealPages = [
  page('GET', '/people/:person/reveal', async here => askPurpose(here), { leadsTo: revealIdentity }),
  page('POST', '/people/:person/reveal', reveal),
  page('GET', '/people/:person/identity-code', async here => showRecord(here, 'identityCode'), {
    leadsTo: setIdentityCode,
  }),
  page('POST', '/people/:person/identity-code', async here => record(here, 'identityCode')),
  page('GET', '/people/:person/birth-date', async here => showRecord(here, 'birthDate'), {
    leadsTo: setBirthDate,
  }),
  page('POST', '/people/:person/birth-date', async here => record(here, 'birthDate')),
]

const hidden = ['identity-code', 'birth-date'] as const

function whatOf(text: string | null): (typeof hidden)[number] {
  const what = hidden.find(each => each === text)
  if (what === undefined) throw new Refused('not-found')
  return what
}

function askPurpose(here: Here, refused?: Refused, wanted = here.url.searchParams.get('what')): Response {
  const words = pageWords(here.language).forms
  const { purposes } = here.register.definition
  const served = typeof revealIdentity.for === 'string' ? [revealIdentity.for] : revealIdentity.for
  return showForm({
    here,
    title: words.revealTitle,
    lead: words.revealLead,
    action: here.to(pathOfPerson(personOf(here), '/reveal')),
    back: here.to(pathOfPerson(personOf(here))),
    hidden: { what: whatOf(wanted) },
    refused,
    submit: words.reveal,
    plain: true,
    children: errors => (
      <RadioGroup
        name="purpose"
        legend={words.purpose}
        error={errors.of('purpose')}
        required
        choices={served.flatMap(key => {
          const purpose = purposes[key]
          return purpose === undefined
            ? []
            : [{ value: key, label: purpose.name[here.language], help: purpose.wording[here.language] }]
        })}
      />
    ),
  })
}

async function reveal(here: Here): Promise<Response> {
  const typed = await here.form()
  const person = personOf(here)
  const what = whatOf(typed.text('what'))
  const purpose = typed.given('purpose')
  if (purpose === undefined) {
    const problems = [{ field: 'purpose', problem: 'required' }]
    return askPurpose(here, new Refused('invalid-input', { problems }), what)
  }
  const { value } = await perform(here.house, revealIdentity, { ...here.caller, purpose }, { person, what })
  const words = pageWords(here.language)
  const term = what === 'identity-code' ? words.person.identityCode : words.person.birthDate
  return here.show(
    <StaffPage here={here} title={words.forms.revealTitle}>
      <PageHeader title={words.forms.revealTitle} lead={words.forms.revealLead} />
      <Stack>
        <DescriptionList
          items={[{ term, detail: what === 'birth-date' ? dayTold(here.language, value) : value }]}
        />
        <ButtonLink href={here.to(pathOfPerson(person))} icon="arrow-left">
          {words.person.who}
        </ButtonLink>
      </Stack>
    </StaffPage>,
  )
}

type Recorded = 'identityCode' | 'birthDate'

async function record(here: Here, what: Recorded): Promise<Response> {
  const typed = await here.form()
  const person = personOf(here)
  const source = sourceIn(typed)
  const outcome = await here.attempt(
    what === 'identityCode'
      ? here.perform(setIdentityCode, { person, identityCode: typed.text('identityCode'), source })
      : here.perform(setBirthDate, { person, birthDate: typed.text('birthDate'), source }),
  )
  if (outcome.ok) return here.go(pathOfPerson(person), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showRecord(here, what, typed, outcome.refused)
}

function showRecord(here: Here, what: Recorded, typed?: Typed, refused?: Refused): Response {
  const words = pageWords(here.language)
  const isCode = what === 'identityCode'
  return showForm({
    here,
    title: isCode ? words.forms.identityTitle : words.forms.birthTitle,
    lead: words.forms.identityLead,
    action: here.to(pathOfPerson(personOf(here), isCode ? '/identity-code' : '/birth-date')),
    back: here.to(pathOfPerson(personOf(here))),
    refused,
    children: errors => (
      <>
        <TextField
          name={what}
          type={isCode ? 'text' : 'date'}
          width="medium"
          label={isCode ? words.person.identityCode : words.person.birthDate}
          help={isCode ? words.forms.identityHelp : words.forms.birthHelp}
          // A code that was refused is not sent back to the page: it would lie in the browser's history.
          value={isCode ? '' : typed?.text(what)}
          error={errors.of(what)}
          maxLength={11}
          autocomplete="off"
        />
        <SourceFields here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}
