/** The refused rows as a file with their reasons, to be mended and imported again. Written while it is being sent. */
import { type Here, page, streamedFile } from '#platform/http'
import { toEdge } from '#platform/ids'
import { getImport } from '../queries/get-import.ts'
import { refusedFile } from '../write-refused.ts'
import { importOf } from './about-import.ts'

export const refusedFilePages = [page('GET', '/imports/:import/refused.csv', give)]

async function give(here: Here): Promise<Response> {
  const about = await here.ask(getImport, { import: importOf(here) })
  return streamedFile(
    refusedFile(here, about),
    'text/csv; charset=utf-8',
    `${toEdge('imp', about.id)}-refused.csv`,
  )
}
