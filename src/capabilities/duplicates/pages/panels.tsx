/** On a person's page: who they may be as well, and of which entries theirs was made. On the front page: how many wait. */
import type { Panel } from '#platform/capability'
import { toEdge } from '#platform/ids'
import { Button, ButtonLink, Form, LinkList, Section, Stack, State } from '#ui'
import { getQueue, waitingMax } from '../queries/get-queue.ts'
import { duplicatesOfPerson } from '../queries/of-person.ts'
import { pageWords } from '../words/index.ts'
import { Reasons } from './list.tsx'
import { dayTold, fullName, may, pathOfPair } from './telling.ts'
import { UndoNotice } from './undo-notice.tsx'

/** The subject is the person's UUID. */
export const personPanel: Panel = {
  at: 'people.person',
  order: 300,
  may: 'duplicates:see',
  async render(here, person) {
    const words = pageWords(here.language)
    const { pairs, merges } = await here.ask(duplicatesOfPerson, { person })
    const mayMerge = may(here, 'duplicates:merge')
    if (pairs.length + merges.length === 0 && !mayMerge) return undefined
    return (
      <Section
        title={words.panel.title}
        id="duplicates"
        action={
          mayMerge && (
            <ButtonLink small href={here.to(`/duplicates/with/${toEdge('per', person)}`)}>
              {words.panel.with}
            </ButtonLink>
          )
        }
      >
        <UndoNotice here={here} />
        {pairs.length > 0 && (
          <LinkList
            items={pairs.map(({ id, other, reasons }) => ({
              href: here.to(pathOfPair(id)),
              label: fullName(other),
              detail: <Reasons here={here} reasons={reasons} />,
            }))}
          />
        )}
        <Stack gap="tight">
          {merges.map(({ id, gone, mergedAt }) => {
            const day = dayTold(here.language, mergedAt)
            return (
              <Form
                key={id}
                action={here.to(`/duplicates/merges/${toEdge('mrg', id)}/undo`)}
                label={words.merges.undoOf(gone === null ? day : fullName(gone))}
                plain
              >
                <p>
                  {gone === null
                    ? words.panel.mergedFromForgotten(day)
                    : words.panel.mergedFrom(fullName(gone), day)}
                </p>
                {mayMerge && <Button small>{words.merges.undo}</Button>}
              </Form>
            )
          })}
        </Stack>
      </Section>
    )
  },
}

export const todayPanel: Panel = {
  at: 'front.today',
  order: 150,
  may: 'duplicates:see',
  async render(here) {
    const words = pageWords(here.language)
    const { waiting } = await here.ask(getQueue, {})
    if (waiting === 0) return undefined
    return (
      <LinkList
        items={[
          {
            href: here.to('/duplicates'),
            label: words.panel.today,
            detail: (
              <State tone="waiting">
                {words.list.waiting(Math.min(waiting, waitingMax), waiting > waitingMax)}
              </State>
            ),
          },
        ]}
      />
    )
  },
}
