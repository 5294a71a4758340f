/** Duplicates by REST: the queue, what is decided of it, and merging and undoing. */
import { route } from '#platform/api'
import { askAgain } from './operations/ask-again.ts'
import { markAsTwo } from './operations/mark-as-two.ts'
import { mergePeople } from './operations/merge.ts'
import { undoMerge } from './operations/undo-merge.ts'
import { getPair } from './queries/get-pair.ts'
import { listMerges } from './queries/list-merges.ts'
import { listPairs } from './queries/list-pairs.ts'

export const duplicatesRoutes = [
  route('GET', '/duplicates', listPairs),
  route('GET', '/duplicates/{pair}', getPair),
  route('POST', '/duplicates/{pair}/mark-as-two', markAsTwo, { answer: 'nothing' }),
  route('POST', '/duplicates/{pair}/ask-again', askAgain, { answer: 'nothing' }),
  route('GET', '/merges', listMerges),
  route('POST', '/merges', mergePeople, { answer: 'created' }),
  route('POST', '/merges/{merge}/undo', undoMerge),
]
