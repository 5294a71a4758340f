/** Publishing: what the files would change, before the button that makes it so. */
import { digestOf } from '#platform/definition'
import { type Here, page, StaffPage } from '#platform/http'
import { kindOfRefusal, statusOfRefusal } from '#platform/operation'
import { Actions, Button, ButtonLink, Form, Notice, PageHeader, Stack } from '#ui'
import { publish } from '../operations/publish.ts'
import { getPublished } from '../queries/versions.ts'
import { type Filed, readFiled } from '../read-filed.ts'
import { noticeWords } from '../words/index.ts'
import { Changes } from './changes.tsx'

export const publishPage = page('GET', '/notice/publish', here => showPublish(here), { leadsTo: publish })
export const publishedPage = page('POST', '/notice/publish', doPublish)

async function showPublish(
  here: Here,
  refused?: Readonly<{ told: string; status: number }>,
): Promise<Response> {
  const words = noticeWords(here.language)
  const filed = readFiled(here.house, here.register.key)
  const newest = await here.ask(getPublished, {})
  const isNew = filed.kind === 'fits' && filed.digest !== digestOf(newest.definition)
  return here.show(
    <StaffPage here={here} title={words.publishTitle}>
      <PageHeader title={words.publishTitle} lead={words.publishLead(newest.number)} />
      <Stack gap="loose">
        {refused !== undefined && <Notice tone="attention" title={refused.told} live="assertive" />}
        <Standing filed={filed} isNew={isNew} here={here} />
        {isNew && <Changes here={here} before={newest.definition} after={filed.definition} />}
        {isNew && (
          <Form action={here.to('/notice/publish')} hidden={{ digest: filed.digest }}>
            <p>{words.publishTold}</p>
            <Actions>
              <Button kind="primary" busyLabel={words.publishing}>
                {words.publishButton}
              </Button>
              <ButtonLink href={here.to('/')}>{words.cancel}</ButtonLink>
            </Actions>
          </Form>
        )}
      </Stack>
    </StaffPage>,
    refused?.status ?? 200,
  )
}

/** Why there is no button, where there is none. What the loader says is for whoever edits the files, in English. */
function Standing({ filed, isNew, here }: Readonly<{ filed: Filed; isNew: boolean; here: Here }>) {
  const words = noticeWords(here.language)
  if (filed.kind === 'no-files') return <Notice tone="info" title={words.publishNoFiles} />
  if (filed.kind === 'fits') return isNew ? null : <Notice tone="ok" title={words.publishNothing} />
  return (
    <Notice tone="danger" title={words.publishRefused}>
      <ul lang="en">
        {filed.told.split('\n').map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

async function doPublish(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const form = await here.form()
  const filed = readFiled(here.house, here.register.key)
  if (filed.kind !== 'fits') return showPublish(here, { told: words.refusals['does-not-fit'], status: 409 })
  const outcome = await here.attempt(
    here.perform(publish, { definition: filed.definition, digest: form.text('digest') }),
  )
  if (outcome.ok) return here.go('/notice/versions', 'done')
  const { code } = outcome.refused
  if (code === 'not-allowed') throw outcome.refused
  const told = code === 'nothing-new' ? words.refusals['nothing-new'] : words.publishChanged
  return showPublish(here, { told, status: statusOfRefusal[kindOfRefusal(code)] })
}
