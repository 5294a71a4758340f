/** What the public business register says of one organisation, and the button that asks it now. */
import type { Here } from '#platform/http'
import { Button, Form, Notice, Section, Stack } from '#ui'
import type { Organisation } from '../organisation.ts'
import type { ListedDifference } from '../queries/list-differences.ts'
import { ytjWords } from '../words/index.ts'
import { ytjOf } from '../ytj/ytj-of.ts'
import { mayEdit, pathOf } from './about-organisation.ts'
import { DifferenceList } from './difference-list.tsx'
import { dayTold, momentTold } from './telling.ts'

type Props = Readonly<{
  here: Here
  organisation: Organisation
  differences: readonly ListedDifference[]
  /** Until when it wants to be left alone; null when it may be asked. */
  pausedUntil: string | null
}>

export function FromYtj({ here, organisation, differences, pausedUntil }: Props) {
  const isAsked = ytjOf(here.house, here.register) !== undefined && organisation.businessId !== null
  if (!isAsked && differences.length === 0) return null
  const words = ytjWords(here.language)
  return (
    <Section title={differences.length > 0 ? words.here : words.section} id="ytj">
      <Stack>
        <Answered here={here} pausedUntil={pausedUntil} />
        {differences.length > 0 && <DifferenceList here={here} differences={differences} />}
        {organisation.ytjCheckedAt !== null && (
          <p>{words.checked(dayTold(here, organisation.ytjCheckedAt))}</p>
        )}
        {isAsked && mayEdit(here) && (
          <Form action={here.to(pathOf(organisation.id, '/compare'))} label={words.compare}>
            <div>
              <Button busyLabel={words.comparing}>{words.compare}</Button>
            </div>
          </Form>
        )}
        <p class="quiet-text">{words.source}</p>
      </Stack>
    </Section>
  )
}

/** What came of an asking a moment ago; that something differs is seen below. */
function Answered({ here, pausedUntil }: Pick<Props, 'here' | 'pausedUntil'>) {
  const words = ytjWords(here.language)
  switch (here.url.searchParams.get('ytj')) {
    case 'same':
      return <Notice tone="ok" title={words.same} live="polite" />
    case 'unknown':
      return <Notice tone="attention" title={words.unknown} live="assertive" />
    case 'unreadable':
      return <Notice tone="attention" title={words.unreadable} live="assertive" />
    case 'away':
      return <Notice tone="attention" title={words.away} live="assertive" />
    case 'throttled':
      return (
        <Notice
          tone="attention"
          title={pausedUntil === null ? words.away : words.throttled(momentTold(here, pausedUntil))}
          live="assertive"
        />
      )
    default:
      return null
  }
}
