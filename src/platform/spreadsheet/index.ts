/** The door to tables that people take away with them: spreadsheets and comma-separated files. */
export type { Cell, Sheet } from './sheet.ts'
export { writeCsv } from './write-csv.ts'
export { writeXlsx } from './write-xlsx.ts'
