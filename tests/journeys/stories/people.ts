/** A person comes into the register, is found, and is corrected by two at once. */
import { expect } from 'vitest'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'

export const aino = {
  givenNames: 'Aino Maria',
  familyName: 'Alkunen',
  corrected: 'Alkula',
  email: 'aino.alkunen@example.fi',
  employer: 'Kuvitteellinen Konepaja Oy',
}

/** Somebody of whom no law keeps anything. */
export const oskar = { givenNames: 'Oskar', familyName: 'Ohikulkija' }

export async function addsAnOrganisation({ say, definition, view }: Office, someone: Someone): Promise<void> {
  const { list, forms, relationships } = say.organisations
  await someone.goesTo(say.http.menu, list.title)
  await someone.isAt(list.title)
  await someone.follows(list.add)
  await someone.isAt(forms.addTitle)
  // What can be looked up above begins with the same word.
  await someone.page.locator('input[name="name"]').fill(aino.employer)
  await someone.types({ [forms.town]: 'Oulu' })
  await someone.ticks(relationships.customer)
  await someone.chooses(forms.sourceKey, definition.sources['customer-system']?.name[view.language] ?? '')
  await someone.presses(say.http.save)
  await someone.isAt(aino.employer)
}

/** A wrong address is told at its field, and nothing typed is lost. */
export async function addsAino({ say, definition, view }: Office, someone: Someone): Promise<void> {
  const { list, forms } = say.people
  await someone.goesTo(say.http.menu, list.title)
  await someone.isAt(list.title)
  await someone.follows(list.add)
  await someone.isAt(forms.addTitle)
  await someone.types({
    [forms.givenNames]: aino.givenNames,
    [forms.familyName]: aino.familyName,
    [forms.email]: 'aino.alkunen@example',
  })
  await someone.chooses(forms.sourceKey, definition.sources.person?.name[view.language] ?? '')
  await someone.presses(say.http.save)
  await someone.sees(say.http.errorSummary(1))
  await someone.isAt(forms.addTitle, 'people-new-with-an-error')
  expect(await someone.reads(forms.familyName)).toBe(aino.familyName)
  await someone.types({ [forms.email]: aino.email })
  await someone.presses(say.http.save)
  await someone.isAt(`${aino.givenNames} ${aino.familyName}`)
}

export async function addsOskar({ say, definition, view }: Office, someone: Someone): Promise<void> {
  const { list, forms } = say.people
  await someone.opens('/people/new')
  await someone.isAt(forms.addTitle)
  await someone.types({ [forms.givenNames]: oskar.givenNames, [forms.familyName]: oskar.familyName })
  await someone.chooses(forms.sourceKey, definition.sources.employer?.name[view.language] ?? '')
  await someone.presses(say.http.save)
  await someone.isAt(`${oskar.givenNames} ${oskar.familyName}`)
  await someone.goesTo(say.http.menu, list.title)
  await someone.isAt(list.title, 'people-some')
  await someone.page.getByRole('link', { name: new RegExp(oskar.familyName) }).click()
  await someone.isAt(`${oskar.givenNames} ${oskar.familyName}`)
}

export async function tellsHowToReachHer(office: Office, someone: Someone): Promise<void> {
  const { say, definition, view } = office
  const { person, kinds, forms } = say.people
  const source = definition.sources.person?.name[view.language] ?? ''
  await someone.follows(`${person.add}: ${person.contacts}`)
  await someone.isAt(forms.contactTitle)
  await someone.follows(kinds.phone)
  await someone.page.waitForURL(/kind=phone/)
  await someone.types({ [kinds.phone]: '050 000 1234' })
  await someone.chooses(forms.sourceKey, source)
  await someone.presses(say.http.save)
  await someone.isAt(`${aino.givenNames} ${aino.familyName}`)
  await someone.sees(/50 000 ?1234/)
}

export async function tellsWhereSheWorks(office: Office, someone: Someone): Promise<void> {
  const { say, definition, view } = office
  const { person, forms } = say.people
  await someone.follows(`${person.add}: ${person.roles}`)
  await someone.isAt(forms.roleTitle, 'people-roles-choose')
  await someone.types({ [forms.organisation]: 'kuvitt' })
  await someone.presses(forms.findOrganisation)
  await someone.page.waitForURL(/search=kuvitt/)
  await someone.page.getByRole('main').getByRole('link', { name: aino.employer }).click()
  await someone.page.waitForURL(/organisation=org_/)
  await someone.isAt(forms.roleTitle, 'people-roles-new')
  await someone.types({ [forms.position]: 'Koulutusvastaava', [forms.since]: '2026-01-01' })
  await someone.ticks(forms.isContact)
  await someone.chooses(forms.sourceKey, definition.sources.person?.name[view.language] ?? '')
  await someone.presses(say.http.save)
  await someone.isAt(`${aino.givenNames} ${aino.familyName}`)
  await someone.isAt(`${aino.givenNames} ${aino.familyName}`, 'people-person-told')
  await someone.sees(aino.employer)
}

/** By the beginning of a name, from anywhere. */
export async function findsAino({ say, front }: Office, someone: Someone): Promise<void> {
  await someone.opens('/')
  await someone.isAt(front)
  await someone.page.locator('#global-search').fill('alkun')
  await someone.page.locator('#global-search').press('Enter')
  await someone.isAt(say.people.search.found('alkun'))
  await someone.page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(aino.familyName) })
    .first()
    .click()
  await someone.isAt(`${aino.givenNames} ${aino.familyName}`)
}

/** Two tabs hold the same form. The second to save is shown both versions and decides. */
export async function correctsHerName(office: Office, someone: Someone): Promise<void> {
  const { say, definition, view } = office
  const { person, forms } = say.people
  const source = definition.sources.person?.name[view.language] ?? ''
  await someone.follows(person.edit)
  await someone.isAt(forms.editTitle)
  const slower = await someone.opensTab()
  await slower.opens(someone.page.url())
  await slower.isAt(forms.editTitle)
  await someone.types({ [forms.familyName]: aino.corrected })
  await someone.chooses(forms.sourceKey, source)
  await someone.presses(say.http.save)
  await someone.isAt(`${aino.givenNames} ${aino.corrected}`)

  await slower.types({ [forms.callName]: 'Ainikki' })
  await slower.chooses(forms.sourceKey, source)
  await slower.presses(say.http.save)
  await slower.sees(say.form.staleTitle)
  await slower.isAt(forms.editTitle, 'people-edit-stale')
  await slower.sees(aino.corrected)
  expect(await slower.reads(forms.familyName)).toBe(aino.familyName)
  expect(await slower.reads(forms.callName)).toBe('Ainikki')
  await slower.types({ [forms.familyName]: aino.corrected })
  await slower.presses(say.http.save)
  await slower.isAt(`${aino.givenNames} ${aino.corrected}`)
  await slower.page.close()
  await someone.reloads()
  await someone.sees('Ainikki')
}

/** Hidden until it is asked for with a purpose; that it was shown stands on the page that anybody may see. */
export async function recordsAndRevealsABirthday(office: Office, someone: Someone): Promise<void> {
  const { say, definition, view } = office
  const { person, forms } = say.people
  await someone.follows(`${person.record}: ${person.birthDate}`)
  await someone.isAt(forms.birthTitle)
  await someone.types({ [person.birthDate]: '1980-02-29' })
  await someone.chooses(forms.sourceKey, definition.sources.person?.name[view.language] ?? '')
  await someone.presses(say.http.save)
  await someone.sees(person.hidden)
  expect(await someone.counts('1980')).toBe(0)
  await someone.follows(`${person.reveal}: ${person.birthDate}`)
  await someone.isAt(forms.revealTitle)
  await someone.ticks(definition.purposes['customer-care']?.name[view.language] ?? '')
  await someone.presses(forms.reveal)
  await someone.sees(/1980/)
  await someone.isAt(forms.revealTitle, 'people-revealed')
  await someone.follows(person.who)
  await someone.isAt(`${aino.givenNames} ${aino.corrected}`)
  expect(await someone.counts('1980')).toBe(0)
}
