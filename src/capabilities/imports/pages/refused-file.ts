/** The refused rows as a file with their reasons, to be mended and imported again. Written while it is being sent. */
import { type Here, page, streamedFile } from '#platform/http'
import { toEdge } from '#platform/ids'
import { takeRefused } from '../operations/take-refused.ts'
import { refusedFile } from '../write-refused.ts'
import { importOf } from './about-import.ts'

export const refusedFilePages = [page('GET', '/imports/:import/refused.csv', give, { leadsTo: takeRefused })]

async function give(here: Here): Promise<Response> {
  const id = importOf(here)
  const { headings } = await here.perform(takeRefused, { import: id })
  return streamedFile(
    refusedFile(here, { id, headings }),
    'text/csv; charset=utf-8',
    `${toEdge('imp', id)}-refused.csv`,
  )
}
