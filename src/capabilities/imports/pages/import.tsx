/** `/imports/:import`: the next thing to do, or what came of it. Its buttons are sent here too. */
import { type Here, page } from '#platform/http'
import { kindOfRefusal, Refused, statusOfRefusal } from '#platform/operation'
import { checkImport, startImport } from '../operations/begin-pass.ts'
import { cancelImport } from '../operations/cancel-import.ts'
import { discardImport } from '../operations/discard-import.ts'
import { setMapping } from '../operations/set-mapping.ts'
import { getImport } from '../queries/get-import.ts'
import { importOf, may, pathOfImport } from './about-import.ts'
import { columnsView } from './columns.tsx'
import { fileView } from './file.tsx'
import { progressView } from './progress.tsx'
import { resultView } from './result.tsx'

export const importPages = [
  page('GET', '/imports/:import', async here => showImport(here)),
  page('POST', '/imports/:import', act),
]

const acts = { check: checkImport, start: startImport, cancel: cancelImport } as const
const isAct = (wanted: string): wanted is keyof typeof acts => Object.hasOwn(acts, wanted)

async function act(here: Here): Promise<Response> {
  const id = importOf(here)
  const wanted = (await here.form()).text('do')
  const discards = wanted === 'discard'
  const operation = discards ? discardImport : isAct(wanted) ? acts[wanted] : undefined
  if (operation === undefined) throw new Refused('not-found')
  const outcome = await here.attempt(here.perform(operation, { import: id }))
  if (outcome.ok) return discards ? here.go('/imports', 'removed') : here.go(pathOfImport(id))
  if (outcome.refused.code !== 'not-now') throw outcome.refused
  // Somebody was quicker, or pressed twice: how things stand now says it all.
  return showImport(here, outcome.refused)
}

async function showImport(here: Here, refused?: Refused): Promise<Response> {
  const status = refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)]
  const about = await here.ask(getImport, { import: importOf(here) })
  switch (about.state) {
    case 'named':
      return here.show(fileView(here, about, refused), status)
    case 'uploaded':
    case 'mapped':
      return may(here, setMapping)
        ? here.show(await columnsView(here, undefined, refused), status)
        : here.show(await resultView(here, about, refused), status)
    case 'checking':
    case 'running':
    case 'undoing':
      return here.show(progressView(here, about, refused), status)
    default:
      return here.show(await resultView(here, about, refused), status)
  }
}
