/** The frame of every page of one import: what it is, from where, and how far it has come. */
import type { ComponentChildren } from 'preact'
import { formErrors, type Here, StaffPage } from '#platform/http'
import type { Refused } from '#platform/operation'
import { ErrorSummary, Notice, PageHeader, Stack, Steps } from '#ui'
import type { Import } from '../queries/import-shape.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, purposeName, sourceName } from './about-import.ts'

type Framed = Readonly<{
  here: Here
  title: string
  lead?: string | undefined
  about: Import | undefined
  /** Of the five steps; left out where the way is behind. */
  done?: number | undefined
  refused?: Refused | undefined
  action?: ComponentChildren
  children: ComponentChildren
}>

export function ImportPage({ here, title, lead, about, done, refused, action, children }: Framed) {
  const words = importsPageWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  const why = refused && here.house.wordsOf(here.language).refusals[refused.code]
  const { label, source, file, columns, check, run, done: doneWord } = words.steps
  return (
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        lead={lead}
        meta={about && <What here={here} about={about} />}
        trail={[{ href: here.to('/imports'), label: words.title }]}
        trailLabel={words.trail}
        action={action}
      />
      {done !== undefined && (
        <Steps label={label} steps={[source, file, columns, check, run]} done={done} doneWord={doneWord} />
      )}
      <Stack gap="loose">
        <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
        {why !== undefined && errors.list.length === 0 && (
          <Notice tone="attention" title={why} live="assertive" />
        )}
        {children}
      </Stack>
    </StaffPage>
  )
}

/** File, source, day and purpose in a line. */
function What({ here, about }: { here: Here; about: Import }) {
  const told = [
    about.fileName,
    `${sourceName(here, about.sourceKey)} ${dayTold(here, about.obtainedOn)}`,
    purposeName(here, about.purpose),
  ]
  return <>{told.filter(part => part !== null).join(' · ')}</>
}
