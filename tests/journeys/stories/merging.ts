/** Somebody was entered twice: the program finds it, a person decides, and takes the decision back. */
import { expect } from 'vitest'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'

const twin = { givenNames: 'Kerttu Maria', shorter: 'Kerttu', familyName: 'Kaksonen' }
const email = 'kerttu.kaksonen@example.fi'

/** She comes in twice, and waits in the queue by herself. */
export async function findsHerTwice(office: Office, someone: Someone): Promise<void> {
  const { list } = office.say.duplicates
  const first = await adds(office, someone, twin.givenNames)
  await adds(office, someone, twin.shorter)
  await expect
    .poll(async () => {
      await someone.opens('/duplicates')
      return someone.page.getByRole('main').getByRole('row').count()
    }, patience)
    .toBeGreaterThan(1)
  await someone.isAt(list.title)
  await someone.opens(first)
  await someone.sees(twin.shorter)
}

/** Side by side, with what is alike and what differs. */
export async function mergesHer({ say }: Office, someone: Someone): Promise<void> {
  const { list, pair, after } = say.duplicates
  await someone.opens('/duplicates')
  await someone.isAt(list.title)
  await someone.follows(list.begin)
  await someone.isAt(pair.title)
  await someone.sees(pair.alike)
  await someone.sees(pair.differs)
  await someone.presses(pair.merge)
  await someone.sees(after.merged)
  await someone.isAt(list.title, 'duplicates-decided')
}

/** The way back stands beside the decision; then they are compared once more, and an old link leads to the one who stays. */
export async function undoesAndMergesAgain({ say }: Office, someone: Someone): Promise<void> {
  const { merges, after, pair, with: together, panel } = say.duplicates
  await someone.presses(after.undo)
  await someone.isAt(after.undone, 'duplicates-undone')
  await someone.sees(after.undoneAll)
  const gone = await someone.page
    .getByRole('main')
    .getByRole('link', { name: merges.gone, exact: true })
    .getAttribute('href')
  await someone.follows(together.find)
  await someone.isAt(pair.title, 'duplicates-compared')
  await someone.presses(pair.merge)
  await someone.isAt(`${twin.givenNames} ${twin.familyName}`, 'people-person-merged')
  await someone.opens(gone ?? '')
  await someone.isAt(`${twin.givenNames} ${twin.familyName}`)
  await someone.follows(panel.with)
  await someone.isAt(together.title)
  await someone.types({ [together.other]: 'nobody@example.fi' })
  await someone.presses(together.find)
  await someone.sees(together.nobody)
  await someone.opens('/duplicates/merges')
  await someone.isAt(merges.title)
  await someone.sees(`${twin.shorter} ${twin.familyName}`)
}

/** The search is a job, which begins within seconds. */
const patience = { timeout: 30_000, interval: 500 }

/** Answers the path of the new person's page. */
async function adds(
  { say, definition, view }: Office,
  someone: Someone,
  givenNames: string,
): Promise<string> {
  const { forms } = say.people
  await someone.opens('/people/new')
  await someone.isAt(forms.addTitle)
  await someone.types({
    [forms.givenNames]: givenNames,
    [forms.familyName]: twin.familyName,
    [forms.email]: email,
  })
  await someone.chooses(forms.sourceKey, definition.sources.person?.name[view.language] ?? '')
  await someone.presses(say.http.save)
  await someone.isAt(`${givenNames} ${twin.familyName}`)
  return new URL(someone.page.url()).pathname
}
