/** On a person's page: who has looked at them, when, and for what. */

import type { Panel } from '#platform/capability'
import { Temporal } from '#platform/clock'
import { formatDay } from '#platform/i18n'
import { Card, Prose, Timeline } from '#ui'
import { readsOfPerson } from '../queries/reads-of-person.ts'
import { auditWords } from '../words/index.ts'

/** The subject is the person's UUID. */
export const personPanel: Panel = {
  at: 'people.person',
  order: 80,
  may: 'audit:read',
  async render(here, person) {
    const { items, more } = await here.ask(readsOfPerson, { person })
    const words = auditWords(here.language)
    const { uses } = here.house.wordsOf(here.language)
    const { purposes } = here.register.definition
    const lines = items.map(({ day, actor, query, purpose, times }, index) => ({
      key: String(index),
      datetime: day,
      time: formatDay(here.language, Temporal.PlainDate.from(day)),
      icon: 'eye' as const,
      title: uses[query] ?? query,
      meta: [
        words.actors[actor.kind] ?? actor.kind,
        purposes[purpose]?.name[here.language] ?? purpose,
        ...(times > 1 ? [words.times(times)] : []),
      ].join(' · '),
    }))
    return (
      <Card title={words.panelTitle}>
        {lines.length === 0 ? (
          <Prose>
            <p>{words.panelEmpty}</p>
          </Prose>
        ) : (
          <Timeline groups={[{ items: lines }]} />
        )}
        {more && (
          <Prose>
            <p>{words.panelMore}</p>
          </Prose>
        )}
      </Card>
    )
  },
}
