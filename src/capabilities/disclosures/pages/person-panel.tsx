/** On a person's page: to whom their data was given, when and which of it. The subject is the person's UUID. */
import type { Panel } from '#platform/capability'
import { defaultZone, Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatDay } from '#platform/i18n'
import { Card, LinkList } from '#ui'
import { disclosuresOfPerson } from '../queries/disclosures-of-person.ts'
import { disclosureWords } from '../words/index.ts'
import { columnsTold, pathOf, purposeTold, recipientTold } from './telling.ts'

const shownMax = 5

export const personPanel: Panel = {
  at: 'people.person',
  order: 60,
  may: 'disclosures:see',
  async render(here, person) {
    const words = disclosureWords(here.language).panel
    const { items, more } = await here.ask(disclosuresOfPerson, { person, limit: shownMax })
    return (
      <Card title={words.title}>
        <LinkList
          empty={words.none}
          items={items.map(item => ({
            href: here.to(pathOf(item.disclosure)),
            label: words.day(dayOf(here, item.givenAt), recipientTold(here, item.recipient)),
            detail: `${purposeTold(here, item.purpose)} · ${columnsTold(here, item.columns)}`,
          }))}
        />
        {more && <p class="quiet-text">{words.more}</p>}
      </Card>
    )
  },
}

const dayOf = (here: Here, at: string): string =>
  formatDay(here.language, Temporal.Instant.from(at).toZonedDateTimeISO(defaultZone).toPlainDate())
