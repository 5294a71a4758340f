/** What would happen, or what happened: the figures, the next step, and the rows one by one. */
import type { Here } from '#platform/http'
import { formatNumber } from '#platform/i18n'
import type { Refused } from '#platform/operation'
import { ButtonLink, Figure, Figures, Notice, Stack } from '#ui'
import { tellPeople } from '../operations/tell-people.ts'
import type { Import } from '../queries/import-shape.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, hasRun, may, pathOfImport, stepsDone } from './about-import.ts'
import { ImportPage } from './frame.tsx'
import { linesPart } from './lines.tsx'
import { NextSteps } from './next-steps.tsx'
import { problemTold } from './problem-told.ts'

export async function resultView(here: Here, about: Import, refused?: Refused) {
  const words = importsPageWords(here.language)
  const { title, lead } = headOf(here, about)
  const problem = problemTold(here, about)
  return (
    <ImportPage
      here={here}
      title={title}
      lead={lead}
      about={about}
      done={about.state === 'checked' ? stepsDone.checked : undefined}
      refused={refused}
    >
      {problem !== undefined && <Notice tone="danger" title={problem} />}
      {hasRun(about) && about.untold > 0 && about.tellBy !== null && (
        <Notice
          tone="attention"
          title={words.result.toTell(about.untold, dayTold(here, about.tellBy))}
          action={
            may(here, tellPeople) && (
              <ButtonLink href={here.to(pathOfImport(about.id, '/tell'))}>{words.result.tell}</ButtonLink>
            )
          }
        >
          {words.result.toTellTold}
        </Notice>
      )}
      {about.toldOn !== null && <Notice tone="ok" title={words.result.toldOn(dayTold(here, about.toldOn))} />}
      <Stack>
        <Counts here={here} about={about} />
        <NextSteps here={here} about={about} />
      </Stack>
      {await linesPart(here, about)}
    </ImportPage>
  )
}

function headOf(here: Here, about: Import): { title: string; lead?: string } {
  const words = importsPageWords(here.language)
  const { result } = words
  switch (about.state) {
    case 'checked':
      return { title: result.checkedTitle, lead: result.checkedLead }
    case 'done':
      return { title: result.doneTitle }
    case 'cancelled':
      return { title: result.cancelledTitle, lead: result.cancelledLead }
    case 'failed':
      return { title: result.failedTitle }
    case 'undone':
      return {
        title: result.undoneTitle,
        lead: about.kept === 0 ? result.undoneLead : result.undoneKept(about.kept),
      }
    default:
      return { title: words.states[about.state] }
  }
}

/** What is nought is left out, but for the two that everybody looks for. */
function Counts({ here, about }: { here: Here; about: Import }) {
  const words = importsPageWords(here.language).result
  const { counts, state } = about
  if (about.lines === null && Object.values(counts).every(count => count === 0)) return null
  const figure = (count: number, label: string, isToMend = false) => (
    <Figure
      value={formatNumber(here.language, count)}
      label={label}
      tone={isToMend && count > 0 ? 'attention' : 'neutral'}
    />
  )
  if (state === 'undone')
    return (
      <Figures>
        {figure(counts.new + counts.changed - about.kept, words.takenBack)}
        {about.kept > 0 && figure(about.kept, words.kept)}
      </Figures>
    )
  return (
    <Figures>
      {figure(counts.new, words.added)}
      {counts.changed > 0 && figure(counts.changed, state === 'checked' ? words.changed : words.changedDone)}
      {counts.matched > 0 && figure(counts.matched, words.matched)}
      {counts.repeated > 0 && figure(counts.repeated, words.repeated)}
      {figure(counts.refused, words.refused, true)}
    </Figures>
  )
}
