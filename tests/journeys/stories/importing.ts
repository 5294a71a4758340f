/** A list comes in: its columns named and kept, tried before it is run, mended, imported again, and taken back. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'

/** As an older Excel writes it in Finland: semicolons, and letters of Windows-1252. Two rows can't be taken as they are. */
const list = [
  'Etunimi;Sukunimi;Sähköposti;Puhelin;Yritys;Mitä tekee',
  'Åke;Öhström;ake.ohstrom@example.fi;050 000 2001;Tuotu Työnantaja Oy;Myy',
  'Päivi;Möttönen;paivi.mottonen@example;050 000 2002;Tuotu Työnantaja Oy;Ostaa',
  'Jörn;Mäkelä;jorn.makela@example.fi;050 000 2003;Tuotu Työnantaja Oy;Johtaa',
  'Säde;Hägg;sade.hagg@example.fi;12;Tuotu Työnantaja Oy;Kouluttaa',
]
const atOnce = ['Öhström', 'Mäkelä']
const mended = ['Möttönen', 'Hägg']

const mappingName = 'Konepajan luettelo'

export async function importsAList(office: Office, someone: Someone): Promise<void> {
  const { imports, importedFile, targets } = office.say
  await beginsAnImport(office, someone)
  await sends(office, someone, { name: 'luettelo.csv', bytes: Buffer.from(list.join('\r\n'), 'latin1') })
  await someone.isAt(importedFile.columns.title, 'imports-columns')
  await someone.sees(/Möttönen/)
  expect(await someone.reads('Sukunimi')).toBe('family-name')
  expect(await someone.reads('Mitä tekee')).toBe('ignore')
  await someone.chooses('Mitä tekee', targets.targets.duties)
  await someone.types({ [importedFile.columns.saveAs]: mappingName })
  await someone.presses(importedFile.columns.submit)
  await someone.isAt(imports.result.checkedTitle, 'imports-checked')
  await someone.sees(/Möttönen/)
  const address = someone.page.url()
  await isFound(someone, [...atOnce, ...mended], 0)
  await someone.opens(address)
}

/** The refused rows come back as a file with their reasons. Mended, they are imported with the columns that were saved. */
export async function runsAndMends(office: Office, someone: Someone): Promise<void> {
  const { imports, importedFile } = office.say
  await someone.isAt(imports.result.checkedTitle, 'imports-checked')
  await someone.presses(imports.result.run)
  await someone.isAt(imports.result.doneTitle, 'imports-done')
  const refused = await readFile(await someone.downloads(imports.result.refusedFile), 'utf8')
  for (const name of mended) expect(refused).toContain(name)
  for (const name of atOnce) expect(refused).not.toContain(name)
  const better = refused
    .replace('paivi.mottonen@example', 'paivi.mottonen@example.fi')
    .replace(/([,;\t"])12(?=[,;\t"])/, '$1050 000 2004')
  await isFound(someone, atOnce, 1)
  await isFound(someone, mended, 0)

  await beginsAnImport(office, someone)
  await sends(office, someone, { name: 'korjattu.csv', bytes: Buffer.from(better) })
  await someone.isAt(importedFile.columns.title, 'imports-columns-saved')
  await someone.chooses(importedFile.columns.useMapping, mappingName)
  await someone.presses(importedFile.columns.use)
  await someone.page.waitForURL(/mapping=/)
  expect(await someone.reads('Mitä tekee')).toBe('duties')
  await someone.presses(importedFile.columns.submit)
  await someone.isAt(imports.result.checkedTitle, 'imports-checked-again')
  await someone.presses(imports.result.run)
  await someone.isAt(imports.result.doneTitle, 'imports-done-again')
}

/** Everybody is there once. The second list is taken back, and only what it brought goes. */
export async function takesTheSecondBack(office: Office, someone: Someone): Promise<void> {
  const { imports } = office.say
  const address = someone.page.url()
  await isFound(someone, [...atOnce, ...mended], 1)
  await someone.opens(address)
  await someone.follows(imports.result.undo)
  await someone.isAt(imports.undo.title, 'imports-undo')
  await someone.presses(imports.undo.confirm)
  await someone.isAt(imports.result.undoneTitle, 'imports-undone')
  await isFound(someone, mended, 0)
  await isFound(someone, atOnce, 1)
}

/** Whoever did not give the data themselves has to be told: the duty stands on the front page until it is done. */
export async function tellsWhomTheListBrought(office: Office, someone: Someone): Promise<void> {
  const { imports } = office.say
  await someone.opens('/')
  await someone.isAt(office.front)
  await someone.follows(imports.duties.panel(atOnce.length))
  await someone.isAt(imports.result.doneTitle, 'imports-done')
  await someone.follows(imports.result.tell)
  await someone.isAt(imports.tell.title, 'imports-tell')
  await someone.ticks(imports.tell.channels.email)
  await someone.presses(imports.tell.submit)
  await someone.isAt(imports.result.doneTitle, 'imports-done')
  await someone.opens('/imports/duties')
  await someone.isAt(imports.duties.title)
  await someone.sees(imports.duties.emptyTitle)
  await someone.opens('/imports/mappings')
  await someone.isAt(imports.mappings.title)
  await someone.sees(mappingName)
}

async function beginsAnImport({ say, definition, view }: Office, someone: Someone): Promise<void> {
  const { imports, importedFile } = say
  await someone.goesTo(say.http.menu, imports.title)
  await someone.isAt(imports.title)
  await someone.follows(imports.list.begin)
  await someone.isAt(imports.begin.title)
  await someone.ticks(definition.sources.employer?.name[view.language] ?? '')
  await someone.chooses(
    imports.begin.purpose,
    definition.purposes['customer-care']?.name[view.language] ?? '',
  )
  await someone.presses(imports.begin.submit)
  await someone.isAt(importedFile.upload.title, 'imports-file')
}

async function sends(
  { say }: Office,
  someone: Someone,
  { name, bytes }: Readonly<{ name: string; bytes: Buffer }>,
): Promise<void> {
  const { upload } = say.importedFile
  await someone.page.getByLabel(upload.field).setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
  await someone.presses(upload.submit)
}

async function isFound(someone: Someone, names: readonly string[], times: number): Promise<void> {
  for (const name of names) {
    await someone.opens(`/people?search=${encodeURIComponent(name)}`)
    expect(await someone.page.locator('main a[href*="/people/per_"]', { hasText: name }).count()).toBe(times)
  }
}
