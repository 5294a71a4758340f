/** What imports add to others' pages: whom to tell today, and by which file a fact came in. */
import type { Panel } from '#platform/capability'
import { Temporal } from '#platform/clock'
import { formatDaysFromToday } from '#platform/i18n'
import { LinkList, State } from '#ui'
import { findImportOfSource } from '../queries/find-import-of-source.ts'
import { listDuties } from '../queries/list-duties.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { dayTold, pathOfImport, sourceName } from './about-import.ts'

/** The nearest few; the list has them all. */
const shownMax = 5

const dutiesToday: Panel = {
  at: 'front.today',
  order: 100,
  may: 'imports:see',
  async render(here) {
    const { duties } = await here.ask(listDuties, {})
    if (duties.length === 0) return undefined
    const words = importsPageWords(here.language).duties
    const today = here.house.clock.today()
    return (
      <LinkList
        items={duties.slice(0, shownMax).map(({ import: id, sourceKey, untold, tellBy, late }) => ({
          href: here.to(pathOfImport(id)),
          label: words.panel(untold),
          detail: sourceName(here, sourceKey),
          end: (
            <State tone={late ? 'danger' : 'attention'}>
              {late ? words.late : formatDaysFromToday(here.language, Temporal.PlainDate.from(tellBy), today)}
            </State>
          ),
        }))}
      />
    )
  },
}

/** `people.sources`: the subject is the id of a source. */
const importOfSource: Panel = {
  at: 'people.sources',
  order: 100,
  may: 'imports:see',
  async render(here, source) {
    const found = await here.ask(findImportOfSource, { source })
    if (found === null) return undefined
    const words = importsPageWords(here.language).panel
    const day = dayTold(here, found.begunAt)
    return (
      <a href={here.to(pathOfImport(found.id))}>
        {found.fileName === null ? words.cameInUnnamed(day) : words.cameIn(found.fileName, day)}
      </a>
    )
  },
}

export const importPanels: readonly Panel[] = [dutiesToday, importOfSource]
