/** Today's work: the files tell something else than what is published. */
import type { Panel } from '#platform/capability'
import { digestOf } from '#platform/definition'
import { LinkList } from '#ui'
import { readFiled } from '../read-filed.ts'
import { noticeWords } from '../words/index.ts'

export const filesPanel: Panel = {
  at: 'front.today',
  order: 900,
  may: 'notice:publish',
  async render(here) {
    const words = noticeWords(here.language)
    const filed = readFiled(here.house, here.register.key)
    if (filed.kind === 'no-files') return undefined
    if (filed.kind === 'fits' && filed.digest === digestOf(here.register.definition)) return undefined
    const [label, detail] =
      filed.kind === 'fits'
        ? [words.filesDiffer, words.filesDifferTold]
        : [words.filesBroken, words.filesBrokenTold]
    return <LinkList items={[{ href: here.to('/notice/publish'), label, detail }]} />
  },
}
