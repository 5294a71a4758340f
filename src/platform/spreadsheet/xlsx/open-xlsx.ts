/** An Excel workbook that can be read a row at a time, within bounds that no file can talk its way out of. */
import { type RawRow, TableRefused, type TableSource } from '../table.ts'
import { type Archive, openArchive } from './open-archive.ts'
import { sheetRows } from './read-sheet.ts'
import { readWorkbook, type Workbook } from './read-workbook.ts'
import { readSharedTexts, type SharedTexts } from './shared-texts.ts'

export type OpenWorkbook = Readonly<{
  /** Names of the tabs that can be seen. */
  sheets: readonly string[]
  /** Throws `no-such-sheet`. */
  rows(sheet: string): AsyncGenerator<readonly RawRow[]>
  /** To be called whatever happened. */
  close(): Promise<void>
}>

export async function openXlsx(source: TableSource, spoolFolder: string): Promise<OpenWorkbook> {
  const archive = await openArchive(source, spoolFolder)
  try {
    const workbook = await readWorkbook(archive)
    const texts =
      workbook.textsPart === undefined
        ? () => undefined
        : await readSharedTexts(archive.part(workbook.textsPart))
    return {
      sheets: [...workbook.sheets.keys()],
      rows: sheet => rowsOf({ archive, workbook, texts }, sheet),
      close: archive.close,
    }
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function* rowsOf(
  { archive, workbook, texts }: Readonly<{ archive: Archive; workbook: Workbook; texts: SharedTexts }>,
  sheet: string,
): AsyncGenerator<readonly RawRow[]> {
  const part = workbook.sheets.get(sheet)
  if (part === undefined) throw new TableRefused('no-such-sheet')
  yield* sheetRows(archive.part(part), { texts, looks: workbook.looks })
}
