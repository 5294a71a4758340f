/** What passes between Pia and Aino: a call, what was promised in it, and mail that comes in by the register's own address. */
import { expect } from 'vitest'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'
import { pia } from './arriving.ts'
import { aino } from './people.ts'

const ainosName = `${aino.givenNames} ${aino.corrected}`
const call = { subject: 'Kysyi kurssin hintaa', body: 'Soitti ja kysyi hintaa.\nLähetetään tarjous.' }
const promise = 'Lähetä tarjous'
const request = 'Tarjouspyyntö tuntemattomalta'

/** A call without a word about it is told at its field; Enter in another field saves, though another button stands first. */
export async function recordsACall({ say, view }: Office, someone: Someone): Promise<void> {
  const { panel, form, ways, kinds, one } = say.interactions
  await someone.follows(`${panel.record}: ${panel.title}`)
  await someone.isAt(form.newTitle)
  await someone.sees(form.readable)
  await someone.chooses(form.kind, ways['call-in'] ?? '')
  await someone.types({ [form.subject]: ' ', [form.body]: '' })
  await someone.presses(say.http.save)
  await someone.sees(say.http.errorSummary(1))
  await someone.isAt(form.newTitle, 'interactions-new-with-an-error')
  await someone.types({ [form.body]: call.body, [form.find]: aino.corrected.toLowerCase() })
  await someone.presses(form.findButton)
  await someone.sees(form.foundNone)
  expect(await someone.reads(form.body)).toBe(call.body)
  await someone.types({ [form.find]: '', [form.subject]: call.subject })
  await someone.page.getByLabel(form.subject).press('Enter')
  await someone.isAt(call.subject, 'interactions-call')
  await someone.sees('Lähetetään tarjous.')
  await someone.follows(one.edit)
  await someone.isAt(form.editTitle)
  await someone.presses(say.http.save)
  await someone.isAt(call.subject, 'interactions-call')

  await someone.goesTo(say.http.menu, say.interactions.list.title)
  await someone.isAt(say.interactions.list.title)
  await someone.follows(kinds.note)
  await someone.sees(say.interactions.list.noneTitle)
  await someone.follows(kinds.note)
  await someone.page.getByRole('link', { name: call.subject }).click()
  await someone.isAt(call.subject, 'interactions-call')
  if (!view.isPhone) await someone.sees(pia.name)
  await someone.follows(ainosName)
  await someone.isAt(ainosName, 'people-person-in-touch')
}

/** From her page onto the list of what is to be done, and off it. */
export async function keepsAPromise({ say, front }: Office, someone: Someone): Promise<void> {
  const { panel, tasks, today } = say.interactions
  await someone.follows(panel.addTask)
  await someone.isAt(tasks.newTitle)
  await someone.types({ [tasks.what]: promise })
  await someone.presses(say.http.save)
  await someone.isAt(ainosName, 'people-person-in-touch')
  await someone.sees(promise)
  await someone.opens('/')
  await someone.isAt(front)
  await someone.follows(today.mine)
  await someone.isAt(tasks.title)
  await someone.presses(tasks.done)
  await someone.sees(say.http.said.done ?? '')
  await someone.sees(tasks.emptyTitle)
  await someone.follows(tasks.views.done)
  await someone.sees(promise)
  await someone.isAt(tasks.title, 'tasks-done')
}

/** What Pia sends with a blind copy is with Aino at once; what a stranger sends waits for her to say whom it concerns. */
export async function takesMailIn(office: Office, someone: Someone): Promise<void> {
  const { say, sends } = office
  const { address, waiting, form, list } = say.interactions
  await someone.opens('/interactions/address')
  await someone.isAt(address.title)
  await someone.presses(address.make)
  await someone.sees(say.http.said.saved ?? '')
  const secret = await someone.page.getByRole('textbox', { name: address.secret, exact: true }).inputValue()
  await someone.isAt(address.title, 'interactions-address-made')

  await sends({ from: pia.email, to: aino.email, through: secret, subject: 'Tarjous kurssista' })
  await someone.goesTo(say.http.menu, list.title)
  await someone.page.getByRole('link', { name: 'Tarjous kurssista' }).click()
  await someone.isAt('Tarjous kurssista', 'interactions-email')
  await someone.sees(ainosName)

  await sends({
    from: 'tuntematon@example.org',
    to: secret,
    through: secret,
    subject: request,
    file: 'toiveet.pdf',
  })
  await someone.opens('/interactions/unmatched')
  await someone.isAt(waiting.title)
  await someone.page.getByRole('link', { name: request }).click()
  await someone.isAt(request, 'interactions-unmatched-one')
  await someone.presses(waiting.link)
  await someone.sees(say.http.errorSummary(1))
  await someone.types({ [form.find]: aino.corrected })
  await someone.presses(form.findButton)
  await someone.ticks(ainosName)
  await someone.presses(waiting.link)
  await someone.isAt(request, 'interactions-email-with-a-file')
  expect(await someone.downloads('toiveet.pdf')).not.toBe('')
  await someone.opens('/interactions/unmatched')
  await someone.sees(waiting.none)
  await someone.isAt(waiting.title, 'interactions-unmatched-none')
  await someone.goesTo(say.http.menu, list.title)
  await someone.page.getByRole('link', { name: request }).click()
  await someone.follows(ainosName)
  await someone.isAt(ainosName, 'people-person-in-touch')
}
