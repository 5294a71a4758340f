/** The file of what was taken out, written page by page from the record of it. */
import type { AnyList } from '#platform/capability'
import { writeVcards } from '#platform/contact-cards'
import { type Here, streamedFile } from '#platform/http'
import { toEdge } from '#platform/ids'
import { ask, type Caller } from '#platform/operation'
import { type Cell, streamCsv, writeXlsx } from '#platform/spreadsheet'
import { type DisclosedPage, readRows } from '../queries/read-rows.ts'
import type { Format } from '../schema.ts'

export type Taken = Readonly<{
  list: AnyList
  columns: readonly string[]
  format: Format
  disclosure: string
  /** Who took it, for the purpose that they told. */
  caller: Caller
}>

type Writing = Pick<Here, 'house' | 'language'>

export async function fileOf(here: Writing, taken: Taken): Promise<Response> {
  const { list, format } = taken
  const name = toEdge('dis', taken.disclosure)
  const header = list.columns
    .filter(({ key }) => taken.columns.includes(key))
    .map(({ label }) => label[here.language])
  if (format === 'csv')
    return streamedFile(streamCsv(header, cellsOf(here, taken)), 'text/csv; charset=utf-8', `${name}.csv`)
  if (format === 'vcard')
    return streamedFile(cardsOf(here, taken), 'text/vcard; charset=utf-8', `${name}.vcf`)
  const rows: (readonly Cell[])[] = []
  for await (const page of cellsOf(here, taken)) rows.push(...page)
  const book = await writeXlsx([{ name: list.label[here.language], header, rows }])
  return new Response(new Uint8Array(book), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
    },
  })
}

async function* cellsOf(here: Writing, taken: Taken): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const { rows } of pagesOf(here, taken)) yield rows.map(({ cells }) => cells)
}

async function* cardsOf(here: Writing, taken: Taken): AsyncGenerator<string> {
  for await (const { rows } of pagesOf(here, taken)) yield writeVcards(rows.flatMap(({ card }) => card ?? []))
}

/** A fault half way can be told to nobody any more: it is written down, and the file breaks off. */
async function* pagesOf(here: Writing, { disclosure, caller }: Taken): AsyncGenerator<DisclosedPage> {
  let after: string | undefined
  try {
    do {
      const page = await ask(here.house, readRows, caller, { disclosure, after })
      yield page
      after = page.next
    } while (after !== undefined)
  } catch (error) {
    here.house.log.fault(error, { event: 'disclosures.broken-off' })
    // Whoever sends the answer writes down what broke it: nothing that may quote a row.
    throw new Error('The file broke off.')
  }
}
