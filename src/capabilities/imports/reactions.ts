/** When somebody was erased, what is still kept of files in sealed pieces goes too: it may be about them. */
import type { Reaction } from '#platform/operation'

export const importReactions: readonly Reaction[] = [
  {
    to: 'requests.erased',
    // Not here and now: a file may be half a gigabyte, and the erasure waits for nothing.
    run: async ({ enqueue }) => enqueue('imports.let-rests-go', {}),
  },
]
