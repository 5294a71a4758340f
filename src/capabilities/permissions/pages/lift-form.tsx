/** Lifting a prohibition, or ending another entry: why, and what stays forbidden. */
import { getPerson } from '#capabilities/people'
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import { toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { CheckboxGroup, RadioGroup } from '#ui'
import { lift } from '../operations/lift.ts'
import { type ListedEntry, listEntries } from '../queries/list-entries.ts'
import { type Channel, channels, liftingReasons } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, idIn, pathOfLedger, personIn, valueTold } from './about-ledger.ts'
import { saidIn, WayField } from './entry-fields.tsx'
import { nameOf } from './ledger.tsx'

export const liftPages = [
  page('GET', '/people/:person/permissions/:entry/lift', async here => showLift(here), { leadsTo: lift }),
  page('POST', '/people/:person/permissions/:entry/lift', async here => {
    const typed = await here.form()
    const outcome = await here.attempt(
      here.perform(lift, {
        entry: idIn(here, 'entry', 'pem'),
        reason: typed.text('reason') as 'wish',
        via: saidIn(typed).via,
        stillForbidden: [...typed.all('stillForbidden')] as Channel[],
      }),
    )
    if (outcome.ok) return here.go(pathOfLedger(personIn(here)), 'saved')
    if (outcome.refused.code === 'not-found') throw outcome.refused
    return showLift(here, typed, outcome.refused)
  }),
]

async function showLift(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).forms
  const id = personIn(here)
  const person = await here.ask(getPerson, { person: id })
  const entry = await findEntry(here, id)
  const isProhibition = entry.what === 'prohibition'
  return showForm({
    here,
    title: isProhibition ? words.liftTitle : words.endTitle,
    lead: `${nameOf(person)} · ${tellEntry(here, entry)}`,
    action: here.to(pathOfLedger(id, `/${toEdge('pem', entry.id)}/lift`)),
    back: here.to(pathOfLedger(id)),
    submit: isProhibition ? words.liftTitle : words.endTitle,
    refused,
    children: errors => (
      <>
        <RadioGroup
          name="reason"
          legend={words.reason}
          help={isProhibition ? words.liftHelp : undefined}
          value={typed?.text('reason')}
          choices={liftingReasons.map(value => ({ value, label: words.reasons[value] }))}
          error={errors.of('reason')}
          required
        />
        <WayField here={here} typed={typed} error={errors.of} />
        {isProhibition && entry.channel === 'any' && (
          <CheckboxGroup
            name="stillForbidden"
            legend={words.stillForbidden}
            choices={channels.map(value => ({ value, label: valueTold(here.language, 'channel', value) }))}
            values={typed === undefined ? [] : [...typed.all('stillForbidden')]}
            error={errors.of('stillForbidden')}
          />
        )}
      </>
    ),
  })
}

/** The latest are enough: whoever has more entries than that is shown the older ones by the API. */
async function findEntry(here: Here, person: string): Promise<ListedEntry> {
  const { items } = await here.ask(listEntries, { person, limit: 200 })
  const wanted = idIn(here, 'entry', 'pem')
  const entry = items.find(({ id, endedAt, what }) => id === wanted && endedAt === null && what !== 'lifting')
  if (entry === undefined) throw new Refused('not-found')
  return entry
}

const tellEntry = ({ language }: Here, { what, channel, purpose, at }: ListedEntry): string =>
  [
    valueTold(language, 'what', what),
    valueTold(language, 'channel', channel, 'inside'),
    valueTold(language, 'purpose', purpose, 'inside'),
    dayTold(language, at),
  ].join(', ')
