/** What lets us write without a permission: duties that trainings concern, and an address from a sale. */
import { getPerson } from '#capabilities/people'
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import type { Refused } from '#platform/operation'
import { CheckboxField, DateField, RadioGroup, SelectField } from '#ui'
import { recordCustomer } from '../operations/record-customer.ts'
import { recordRole } from '../operations/record-role.ts'
import { dutyReasons } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { pathOfLedger, personIn } from './about-ledger.ts'
import { saidIn, WayField } from './entry-fields.tsx'
import { nameOf } from './ledger.tsx'

export const basisPages = [
  page('GET', '/people/:person/permissions/role', async here => showRole(here), { leadsTo: recordRole }),
  page('POST', '/people/:person/permissions/role', async here => {
    const typed = await here.form()
    const outcome = await here.attempt(
      here.perform(recordRole, {
        role: typed.text('role'),
        reason: typed.text('reason') as 'procures',
        via: saidIn(typed).via,
      }),
    )
    if (outcome.ok) return here.go(pathOfLedger(personIn(here)), 'saved')
    return showRole(here, typed, outcome.refused)
  }),
  page('GET', '/people/:person/permissions/customer', async here => showCustomer(here), {
    leadsTo: recordCustomer,
  }),
  page('POST', '/people/:person/permissions/customer', async here => {
    const typed = await here.form()
    const [channel = '', contact = ''] = typed.text('contact').split(' ')
    const outcome = await here.attempt(
      here.perform(recordCustomer, {
        person: personIn(here),
        contact,
        channel: channel as 'email',
        soldOn: typed.text('soldOn'),
        offeredWayOut: typed.has('offeredWayOut') as true,
        via: saidIn(typed).via,
      }),
    )
    if (outcome.ok) return here.go(pathOfLedger(personIn(here)), 'saved')
    return showCustomer(here, typed, outcome.refused)
  }),
]

async function showRole(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).forms
  const person = await here.ask(getPerson, { person: personIn(here) })
  const today = here.house.clock.today().toString()
  const fitting = person.roles.filter(
    ({ duties, until }) => duties !== null && (until === null || until >= today),
  )
  return showForm({
    here,
    title: words.roleTitle,
    lead: nameOf(person),
    action: here.to(pathOfLedger(person.id, '/role')),
    back: here.to(pathOfLedger(person.id)),
    submit: words.record,
    refused,
    children: errors => (
      <>
        <RadioGroup
          name="role"
          legend={words.role}
          help={fitting.length === 0 ? words.noRoles : words.roleHelp}
          value={typed?.text('role') ?? fitting[0]?.id}
          choices={fitting.map(({ id, organisation, position, duties }) => ({
            value: id,
            label: [organisation.name, position].filter(Boolean).join(', '),
            help: duties,
          }))}
          error={errors.of('role')}
          required
        />
        <RadioGroup
          name="reason"
          legend={words.dutyReason}
          value={typed?.text('reason')}
          choices={dutyReasons.map(value => ({ value, label: words.dutyReasons[value] }))}
          error={errors.of('reason')}
          required
        />
        <WayField here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}

async function showCustomer(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).forms
  const person = await here.ask(getPerson, { person: personIn(here) })
  const today = here.house.clock.today().toString()
  const points = person.contactPoints.filter(({ kind }) => kind !== 'post')
  return showForm({
    here,
    title: words.customerTitle,
    lead: nameOf(person),
    action: here.to(pathOfLedger(person.id, '/customer')),
    back: here.to(pathOfLedger(person.id)),
    submit: words.record,
    refused,
    children: errors => (
      <>
        <SelectField
          name="contact"
          label={words.contact}
          help={points.length === 0 ? words.noContacts : words.customerHelp}
          value={typed?.text('contact')}
          options={points.map(({ id, kind, value }) => ({
            value: `${kind === 'phone' ? 'sms' : 'email'} ${id}`,
            label: value ?? '',
          }))}
          error={errors.of('contact')}
          required
        />
        <DateField
          name="soldOn"
          label={words.soldOn}
          value={typed?.text('soldOn')}
          max={today}
          error={errors.of('soldOn')}
          required
        />
        <CheckboxField
          name="offeredWayOut"
          label={words.offeredWayOut}
          checked={typed?.has('offeredWayOut')}
          error={errors.of('offeredWayOut')}
        />
        <WayField here={here} typed={typed} error={errors.of} />
      </>
    ),
  })
}
