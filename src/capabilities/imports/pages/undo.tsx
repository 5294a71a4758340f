/** Asked once more before an import is taken back: what goes, what comes back, what stays. */
import { type Here, page } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Confirm } from '#ui'
import { undoImport } from '../operations/begin-pass.ts'
import { getImport } from '../queries/get-import.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { importOf, pathOfImport } from './about-import.ts'
import { ImportPage } from './frame.tsx'

export const undoPages = [
  page('GET', '/imports/:import/undo', async here => askOnce(here), { leadsTo: undoImport }),
  page('POST', '/imports/:import/undo', undo),
]

async function undo(here: Here): Promise<Response> {
  const id = importOf(here)
  const outcome = await here.attempt(here.perform(undoImport, { import: id }))
  if (outcome.ok) return here.go(pathOfImport(id))
  if (outcome.refused.code !== 'not-now') throw outcome.refused
  return askOnce(here, outcome.refused)
}

async function askOnce(here: Here, refused?: Refused): Promise<Response> {
  const about = await here.ask(getImport, { import: importOf(here) })
  if (about.state !== 'done' && about.state !== 'cancelled' && refused === undefined)
    return here.go(pathOfImport(about.id))
  const words = importsPageWords(here.language).undo
  const { counts } = about
  return here.show(
    <ImportPage here={here} title={words.title} about={about} refused={refused}>
      <Confirm
        danger
        action={here.to(pathOfImport(about.id, '/undo'))}
        consequences={[
          ...(counts.new > 0 ? [words.goes(counts.new)] : []),
          ...(counts.changed > 0 ? [words.back(counts.changed)] : []),
          words.stays,
          words.prohibitions,
        ]}
        confirmLabel={words.confirm}
        busyLabel={words.busy}
        cancel={{ href: here.to(pathOfImport(about.id)), label: words.cancel }}
      />
    </ImportPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}
