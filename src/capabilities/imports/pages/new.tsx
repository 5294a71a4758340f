/** The first step: from where the data are, since when we have them, and for what. Named before anything is read. */
import { formErrors, type Here, httpWords, page, type Typed } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Actions, Button, ButtonLink, type Choice, DateField, Form, RadioGroup, SelectField } from '#ui'
import { beginImport } from '../operations/begin-import.ts'
import { tellBy } from '../rules/tell-by.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, pathOfImport } from './about-import.ts'
import { ImportPage } from './frame.tsx'

export const newPages = [
  page('GET', '/imports/new', async here => showNew(here), { leadsTo: beginImport }),
  page('POST', '/imports/new', begin),
]

async function begin(here: Here): Promise<Response> {
  const typed = await here.form()
  const outcome = await here.attempt(
    here.perform(beginImport, {
      source: { key: typed.text('source.key'), obtainedOn: typed.text('source.obtainedOn') },
      purpose: typed.text('purpose'),
    }),
  )
  return outcome.ok ? here.go(pathOfImport(outcome.value.id)) : showNew(here, typed, outcome.refused)
}

function showNew(here: Here, typed?: Typed, refused?: Refused): Response {
  const words = importsPageWords(here.language).begin
  const errors = formErrors(here.language, refused?.problems ?? [])
  const today = here.house.clock.today().toString()
  const by = tellBy(today)
  const { purposes, notYetKept } = here.register.definition
  return here.show(
    <ImportPage
      here={here}
      title={words.title}
      lead={words.lead}
      about={undefined}
      done={0}
      refused={refused}
    >
      <Form action={here.to('/imports/new')}>
        <RadioGroup
          name="source.key"
          legend={words.sources}
          help={by && words.sourcesHelp(dayTold(here, by))}
          choices={sourceChoices(here)}
          value={typed?.text('source.key')}
          error={errors.of('source.key')}
          required
        />
        <DateField
          name="source.obtainedOn"
          label={words.obtainedOn}
          help={words.obtainedHelp}
          value={typed?.text('source.obtainedOn') ?? today}
          max={today}
          error={errors.of('source.obtainedOn')}
          required
        />
        <SelectField
          name="purpose"
          label={words.purpose}
          help={words.purposeHelp}
          placeholder={words.choosePurpose}
          options={Object.values(purposes)
            .filter(({ key }) => !notYetKept.purposes.includes(key))
            .map(({ key, name }) => ({ value: key, label: name[here.language] }))}
          value={typed?.text('purpose')}
          error={errors.of('purpose')}
          required
        />
        <Actions>
          <Button kind="primary" busyLabel={words.busy}>
            {words.submit}
          </Button>
          <ButtonLink href={here.to('/imports')}>{httpWords(here.language).cancel}</ButtonLink>
        </Actions>
      </Form>
    </ImportPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

/** Each with its sentence of the notice, and with the duty that it brings. */
function sourceChoices(here: Here): Choice[] {
  const words = importsPageWords(here.language).begin
  const { sources, notYetKept } = here.register.definition
  return Object.values(sources)
    .filter(({ key }) => !notYetKept.sources.includes(key))
    .map(({ key, name, wording, from }) => ({
      value: key,
      label: name[here.language],
      help: (
        <>
          {wording[here.language]}
          <br />
          {from === 'person' ? words.fromPerson : words.toBeTold}
        </>
      ),
    }))
}
