/** Recording what a person said: a prohibition, a permission, that one is taken back. */
import { getPerson } from '#capabilities/people'
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import type { Refused } from '#platform/operation'
import { CheckboxGroup, SelectField } from '#ui'
import { prohibit } from '../operations/prohibit.ts'
import { recordConsent } from '../operations/record-consent.ts'
import { withdrawConsent } from '../operations/withdraw-consent.ts'
import { listWordings } from '../queries/list-wordings.ts'
import { type Aim, type Channel, channels } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { pathOfLedger, personIn, valueTold } from './about-ledger.ts'
import { AddressField, AimField, ChannelField, type Fields, SaidFields, saidIn } from './entry-fields.tsx'
import { nameOf } from './ledger.tsx'

export const formPages = [
  page('GET', '/people/:person/permissions/prohibit', async here => showScoped(here, 'prohibit'), {
    leadsTo: prohibit,
  }),
  page('POST', '/people/:person/permissions/prohibit', async here => doScoped(here, 'prohibit')),
  page('GET', '/people/:person/permissions/withdraw', async here => showScoped(here, 'withdraw'), {
    leadsTo: withdrawConsent,
  }),
  page('POST', '/people/:person/permissions/withdraw', async here => doScoped(here, 'withdraw')),
  page('GET', '/people/:person/permissions/consent', async here => showConsent(here), {
    leadsTo: recordConsent,
  }),
  page('POST', '/people/:person/permissions/consent', consent),
]

type Scoped = 'prohibit' | 'withdraw'

async function doScoped(here: Here, which: Scoped): Promise<Response> {
  const person = personIn(here)
  const typed = await here.form()
  const input = {
    person,
    channel: typed.text('channel') as Channel,
    purpose: typed.text('purpose') as Aim,
    contact: typed.given('contact') ?? null,
    ...saidIn(typed),
  }
  const outcome = await here.attempt<unknown>(
    which === 'prohibit' ? here.perform(prohibit, input) : here.perform(withdrawConsent, input),
  )
  if (outcome.ok) return here.go(pathOfLedger(person), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showScoped(here, which, typed, outcome.refused)
}

async function showScoped(here: Here, which: Scoped, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).forms
  const person = await here.ask(getPerson, { person: personIn(here) })
  return showForm({
    here,
    title: which === 'prohibit' ? words.prohibitTitle : words.withdrawTitle,
    lead: nameOf(person),
    action: here.to(pathOfLedger(person.id, `/${which}`)),
    back: here.to(pathOfLedger(person.id)),
    submit: which === 'prohibit' ? words.prohibitSubmit : words.record,
    refused,
    children: errors => {
      const fields: Fields = { here, typed, error: errors.of }
      return (
        <>
          <ChannelField {...fields} help={which === 'withdraw' ? words.withdrawHelp : undefined} />
          <AimField {...fields} every />
          <AddressField {...fields} person={person} />
          <SaidFields {...fields} />
        </>
      )
    },
  })
}

async function consent(here: Here): Promise<Response> {
  const person = personIn(here)
  const typed = await here.form()
  const outcome = await here.attempt(
    here.perform(recordConsent, {
      person,
      channels: [...typed.all('channels')] as Channel[],
      purpose: typed.text('purpose') as Aim,
      contact: typed.given('contact') ?? null,
      wording: typed.text('wording'),
      ...saidIn(typed),
    }),
  )
  if (outcome.ok) return here.go(pathOfLedger(person), 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showConsent(here, typed, outcome.refused)
}

async function showConsent(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).forms
  const person = await here.ask(getPerson, { person: personIn(here) })
  const wordings = await here.ask(listWordings, {})
  return showForm({
    here,
    title: words.consentTitle,
    lead: nameOf(person),
    action: here.to(pathOfLedger(person.id, '/consent')),
    back: here.to(pathOfLedger(person.id)),
    submit: words.record,
    refused,
    children: errors => {
      const fields: Fields = { here, typed, error: errors.of }
      return (
        <>
          <SelectField
            name="wording"
            label={words.wording}
            help={wordings.length === 0 ? <NoWordings here={here} /> : words.wordingHelp}
            placeholder={words.chooseWording}
            options={wordings.map(({ id, key, language, version, text }) => ({
              value: id,
              label: `${key}, ${words.languages[language]}, ${words.version(version)}: ${text.slice(0, 60)}`,
            }))}
            value={typed?.text('wording')}
            error={errors.of('wording')}
            required
          />
          <CheckboxGroup
            name="channels"
            legend={words.channels}
            choices={channels.map(value => ({ value, label: valueTold(here.language, 'channel', value) }))}
            values={typed === undefined ? ['email'] : [...typed.all('channels')]}
            error={errors.of('channels')}
          />
          <AimField {...fields} every={false} />
          <AddressField {...fields} person={person} />
          <SaidFields {...fields} />
        </>
      )
    },
  })
}

function NoWordings({ here }: { here: Here }) {
  const words = pageWords(here.language).forms
  return (
    <>
      {words.noWordings} <a href={here.to('/permissions/wordings')}>{words.wordingsTitle}</a>
    </>
  )
}
