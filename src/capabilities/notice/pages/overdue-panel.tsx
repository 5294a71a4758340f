/** Today's work: what is kept past its time, with the way to its list. */
import type { Panel } from '#platform/capability'
import { LinkList, State } from '#ui'
import { countOverdue } from '../queries/overdue.ts'
import { noticeWords } from '../words/index.ts'

export const overduePanel: Panel = {
  at: 'front.today',
  order: 200,
  may: 'notice:see',
  async render(here) {
    const { overdue } = noticeWords(here.language)
    const counts = await here.ask(countOverdue, {})
    const rows = counts.reduce((sum, count) => sum + count.rows, 0)
    if (rows === 0) return undefined
    return (
      <LinkList
        items={[
          {
            href: here.to('/notice/overdue'),
            label: overdue.panel,
            detail: (
              <>
                <State tone="danger">{overdue.rows(rows)}</State>
                <br />
                {overdue.panelTold}
              </>
            ),
          },
        ]}
      />
    )
  },
}
