/** A page with one form on it: what is wrong on top, what was typed kept, save and go back at the foot. */
import type { ComponentChildren } from 'preact'
import { formErrors, type Here, httpWords, StaffPage } from '#platform/http'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { Actions, Button, ButtonLink, ErrorSummary, Form, Notice, PageHeader, Stack } from '#ui'
import { formWords } from './words/index.ts'

/** What is wrong with a field, in the reader's language. */
export type FormErrors = Readonly<{ of(field: string): string | undefined }>

type Shown = Readonly<{
  here: Here
  title: string
  lead?: string | undefined
  action: string
  back: string
  hidden?: Record<string, string> | undefined
  refused?: Refused | undefined
  /** What it says now, where somebody else changed it meanwhile. */
  now?: ComponentChildren
  submit?: string | undefined
  /** The answer is shown at once and lies at no address, so the browser sends the form without Turbo. */
  plain?: boolean | undefined
  /** What helps to fill it, above it: a form of its own may be there. */
  before?: ComponentChildren
  /** Forms of their own under this one. */
  after?: (errors: FormErrors) => ComponentChildren
  children: (errors: FormErrors) => ComponentChildren
}>

/** Answers with the status of the refusal, 422 and 412 among them, or 200 when nothing was refused yet. */
export function showForm(shown: Shown): Response {
  const { here, refused, title } = shown
  const errors = formErrors(here.language, refused?.problems ?? [])
  const own = refused && here.house.wordsOf(here.language).refusals[refused.code]
  const words = formWords(here.language)
  const status = refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)]
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader title={title} lead={shown.lead} />
      <Stack gap="loose">
        <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
        {own !== undefined && errors.list.length === 0 && (
          <Notice tone="attention" title={own} live="assertive" />
        )}
        {refused?.code === 'stale' && (
          <Notice tone="attention" title={words.staleTitle} live="assertive">
            <p>{words.stale}</p>
            {shown.now}
          </Notice>
        )}
        {shown.before}
        <Form action={shown.action} hidden={shown.hidden} unsavedWarning={words.unsaved} plain={shown.plain}>
          {shown.children(errors)}
          <Actions>
            <Button kind="primary" busyLabel={words.saving}>
              {shown.submit ?? httpWords(here.language).save}
            </Button>
            <ButtonLink href={shown.back}>{httpWords(here.language).cancel}</ButtonLink>
          </Actions>
        </Form>
        {shown.after?.(errors)}
      </Stack>
    </StaffPage>,
    status,
  )
}
