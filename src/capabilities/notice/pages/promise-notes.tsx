/** Promises as they stand, for the margin and for the line above the notice. */
import type { PromiseCheck } from '#platform/capability'
import { defaultZone, Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatInstant, formatTime, type Language } from '#platform/i18n'
import { MarginNote, State, type Tone } from '#ui'
import { listFindings } from '../queries/promises.ts'
import { figureOf, sentenceOf } from '../rules/promise-words.ts'
import type { FoundState } from '../schema.ts'
import { noticeWords } from '../words/index.ts'

export type Standing = Readonly<{
  promise: PromiseCheck
  state: FoundState | 'waiting'
  sentence: string
  figure: string | undefined
  where: string | undefined
}>

export type Standings = Readonly<{
  list: readonly Standing[]
  /** When the oldest of the findings was made; undefined before the first check. */
  checkedAt: Temporal.Instant | undefined
}>

/** Undefined where the reader's roles do not include it: then the notice is shown without its margin. */
export async function findStandings(here: Here): Promise<Standings | undefined> {
  const asked = await here.attempt(here.ask(listFindings, {}))
  if (!asked.ok) return undefined
  const found = new Map(asked.value.map(finding => [finding.key, finding]))
  const list = here.capabilities.flatMap(({ promises, words }) =>
    promises.map((promise): Standing => {
      const finding = found.get(promise.key)
      const told = words[here.language].promises?.[promise.key]
      return {
        promise,
        state: finding?.state ?? 'waiting',
        sentence: sentenceOf(told, promise.key),
        figure:
          finding === undefined || finding.state === 'unknown' ? undefined : figureOf(told, finding.figure),
        where: finding?.where_path ?? undefined,
      }
    }),
  )
  const [oldest] = asked.value.map(({ checked_at }) => checked_at).toSorted()
  return { list, checkedAt: oldest === undefined ? undefined : Temporal.Instant.from(oldest) }
}

const toneOf: Readonly<Record<Standing['state'], Tone>> = {
  holds: 'ok',
  broken: 'danger',
  unknown: 'attention',
  waiting: 'waiting',
}

export function PromiseNote({ here, standing }: Readonly<{ here: Here; standing: Standing }>) {
  const words = noticeWords(here.language)
  const { state, where, sentence, figure } = standing
  return (
    <MarginNote
      state={<State tone={toneOf[state]}>{words.states[state]}</State>}
      action={
        state === 'broken' && where !== undefined ? <a href={here.to(where)}>{words.mend}</a> : undefined
      }
    >
      {sentence}
      {figure !== undefined && (
        <>
          <br />
          {figure}
        </>
      )}
    </MarginNote>
  )
}

/** "All 14 promises hold, checked 09:41". */
export function PromiseSummary({ here, standings }: Readonly<{ here: Here; standings: Standings }>) {
  const words = noticeWords(here.language)
  const { list, checkedAt } = standings
  if (checkedAt === undefined) return <State tone="waiting">{words.noneChecked}</State>
  const at = checkedTold(here.language, checkedAt, here.house.clock.now())
  const needing = list.filter(({ state }) => state === 'broken' || state === 'unknown').length
  return needing === 0 ? (
    <State tone="ok">{words.allHold(list.length, at)}</State>
  ) : (
    <State tone={list.some(({ state }) => state === 'broken') ? 'danger' : 'attention'}>
      {words.someNeed(needing, list.length, at)}
    </State>
  )
}

function checkedTold(language: Language, at: Temporal.Instant, now: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(defaultZone)
  const sameDay = there.toPlainDate().equals(now.toZonedDateTimeISO(defaultZone).toPlainDate())
  return sameDay ? formatTime(language, there.toPlainTime()) : formatInstant(language, at)
}
