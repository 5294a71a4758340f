/** Duplicates: nobody stands in the register twice. Likely pairs wait for somebody to decide; merging loses nothing and can be undone. */
import './schema.ts'
import { capability } from '#platform/capability'
import { searchCommand } from './commands/search.ts'
import { searchJob } from './jobs.ts'
import { askAgain } from './operations/ask-again.ts'
import { beginSearch } from './operations/begin-search.ts'
import { markAsTwo } from './operations/mark-as-two.ts'
import { mergePeople } from './operations/merge.ts'
import { searchPerson } from './operations/search-person.ts'
import { searchSlice } from './operations/search-slice.ts'
import { undoMerge } from './operations/undo-merge.ts'
import { duplicatesPages } from './pages/index.ts'
import { personPanel, todayPanel } from './pages/panels.tsx'
import { duplicatesNothingPersonal, duplicatesRecords } from './personal-data.ts'
import { compareTwo } from './queries/compare.ts'
import { getPair } from './queries/get-pair.ts'
import { getQueue } from './queries/get-queue.ts'
import { listMerges } from './queries/list-merges.ts'
import { listPairs } from './queries/list-pairs.ts'
import { duplicatesOfPerson } from './queries/of-person.ts'
import { duplicatesReactions } from './reactions.ts'
import { duplicatesRoutes } from './routes.ts'
import { duplicatesWords, pageWords } from './words/index.ts'

export { searchJob, searchJobName, searchThrough } from './jobs.ts'
export { askAgain } from './operations/ask-again.ts'
export { markAsTwo } from './operations/mark-as-two.ts'
export { mergePeople } from './operations/merge.ts'
export { undoMerge } from './operations/undo-merge.ts'
export { listMerges } from './queries/list-merges.ts'
export { listPairs } from './queries/list-pairs.ts'

export const duplicates = capability({
  key: 'duplicates',
  records: duplicatesRecords,
  nothingPersonal: duplicatesNothingPersonal,
  operations: [mergePeople, undoMerge, markAsTwo, askAgain, searchPerson, beginSearch, searchSlice],
  queries: [listPairs, getPair, compareTwo, duplicatesOfPerson, listMerges, getQueue],
  reactions: duplicatesReactions,
  jobs: [searchJob],
  pages: duplicatesPages,
  menu: [
    {
      path: '/duplicates',
      icon: 'copy',
      order: 14,
      may: 'duplicates:see',
      label: {
        fi: pageWords('fi').list.menu,
        sv: pageWords('sv').list.menu,
        en: pageWords('en').list.menu,
      },
    },
  ],
  panels: [personPanel, todayPanel],
  routes: duplicatesRoutes,
  commands: [searchCommand],
  words: {
    fi: duplicatesWords('fi').capability,
    sv: duplicatesWords('sv').capability,
    en: duplicatesWords('en').capability,
  },
})
