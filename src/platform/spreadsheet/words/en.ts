/** Why a table can't be read and what to do about it, in English; total over the reasons of this room. */
import type { RowProblem, TableRefusal } from '../table.ts'

export const en = {
  file: {
    'empty-file': 'There is nothing in the file.',
    'too-large': 'The file is too large. Divide it into several files.',
    'no-headings':
      'The first row has no headings: it seems to be about somebody already. Add a row above it that names the columns.',
    'no-rows': 'The file has headings but no rows below them.',
    'too-many-columns':
      'The file has more than 256 columns. Leave out the columns that are not needed, and choose the file again.',
    'too-many-rows': 'The file has more than two million rows. Divide it into several files.',
    'line-too-long':
      'One row goes on for more than a million characters, so this can hardly be a table. Check how the file was saved.',
    'unclosed-quote':
      'A quotation mark opens a cell here and is never closed. Close it, or take it away, and choose the file again.',
    'not-a-table': 'This is no table. Save it as an Excel workbook (.xlsx) or as CSV, and choose that file.',
    'old-workbook':
      'This is a workbook of the old kind (.xls). Open it in Excel, save it as .xlsx, and choose that file.',
    'encrypted-workbook':
      'The workbook is behind a password. Save it without one, and choose that file. It is sealed here in any case.',
    'broken-workbook':
      'The workbook is broken, or came only in part. Open it in Excel, save it again, and choose that file.',
    bomb: 'The workbook would grow far beyond its size when unpacked, so it was not opened. Save the rows as CSV if they are needed.',
    'too-many-texts':
      'There is too much text in the workbook to be read as one. Save the rows as CSV instead.',
    'no-such-sheet': 'The workbook has no such sheet. Choose another.',
    'disk-full': 'The disk of the server is full, so the file could not be read. Tell the administrator.',
  } satisfies Record<TableRefusal, string>,
  row: {
    'too-few-cells': 'The row has fewer cells than there are headings.',
    'too-many-cells': 'The row has more cells than there are headings.',
    'cell-too-long': 'A cell has more than 32,767 characters.',
    'broken-characters':
      'A cell has characters that can’t be read. The file may have been saved in another encoding.',
    'cell-error':
      'A cell has an error of Excel in place of a value, such as #REF! or #N/A. Mend the formula, or type the value.',
  } satisfies Record<RowProblem, string>,
}
