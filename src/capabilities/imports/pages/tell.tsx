/** Ticking the duty of Art. 14 off: when and how the people of an import were told. */
import { formErrors, type Here, httpWords, page, type Typed } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Actions, Button, ButtonLink, DateField, Form, Notice, RadioGroup } from '#ui'
import { tellPeople } from '../operations/tell-people.ts'
import { getImport } from '../queries/get-import.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { importOf, pathOfImport } from './about-import.ts'
import { ImportPage } from './frame.tsx'

export const tellPages = [
  page('GET', '/imports/:import/tell', async here => showTell(here), { leadsTo: tellPeople }),
  page('POST', '/imports/:import/tell', tell),
]

const channels = ['email', 'letter', 'sms', 'phone', 'meeting'] as const
type Channel = (typeof channels)[number]

async function tell(here: Here): Promise<Response> {
  const id = importOf(here)
  const typed = await here.form()
  const outcome = await here.attempt(
    here.perform(tellPeople, {
      import: id,
      toldOn: typed.text('toldOn'),
      channel: typed.text('channel') as Channel,
    }),
  )
  if (outcome.ok) return here.go(pathOfImport(id), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showTell(here, typed, outcome.refused)
}

async function showTell(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const about = await here.ask(getImport, { import: importOf(here) })
  const words = importsPageWords(here.language).tell
  const errors = formErrors(here.language, refused?.problems ?? [])
  const today = here.house.clock.today().toString()
  return here.show(
    <ImportPage
      here={here}
      title={words.title}
      lead={about.untold > 0 ? words.lead(about.untold) : undefined}
      about={about}
      refused={refused}
    >
      {about.untold === 0 ? (
        <Notice tone="ok" title={words.nobody} />
      ) : (
        <Form action={here.to(pathOfImport(about.id, '/tell'))}>
          <DateField
            name="toldOn"
            label={words.toldOn}
            value={typed?.text('toldOn') ?? today}
            max={today}
            error={errors.of('toldOn')}
            required
          />
          <RadioGroup
            name="channel"
            legend={words.channel}
            choices={channels.map(channel => ({ value: channel, label: words.channels[channel] }))}
            value={typed?.text('channel')}
            error={errors.of('channel')}
            required
          />
          <Actions>
            <Button kind="primary">{words.submit}</Button>
            <ButtonLink href={here.to(pathOfImport(about.id))}>{httpWords(here.language).cancel}</ButtonLink>
          </Actions>
        </Form>
      )}
    </ImportPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}
