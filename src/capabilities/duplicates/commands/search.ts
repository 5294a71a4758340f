/** `seloste duplicates search`: everybody, or whoever came with a source. */
import type { Command } from '#platform/command'
import { readId } from '#platform/ids'
import { ask, Refused } from '#platform/operation'
import { searchThrough } from '../jobs.ts'
import { getQueue } from '../queries/get-queue.ts'
import { duplicatesWords } from '../words/index.ts'

const inEach = (key: 'search' | 'source') => ({
  fi: duplicatesWords('fi').command[key],
  sv: duplicatesWords('sv').command[key],
  en: duplicatesWords('en').command[key],
})

export const searchCommand: Command = {
  name: 'duplicates search',
  takes: [],
  options: [{ name: 'source', value: 'ID', needed: false, told: inEach('source') }],
  told: inEach('search'),
  async run(host, { options }) {
    const source = options.source === undefined ? undefined : readId(options.source)
    if (options.source !== undefined && source === undefined) throw new Refused('not-found')
    await searchThrough(host, { source })
    const { search } = await ask(host.house, getQueue, host.caller, {})
    const { looked = 0, found = 0, common = 0 } = search ?? {}
    return {
      lines: [duplicatesWords(host.caller.language).command.done(looked, found)],
      data: { looked, found, common },
    }
  },
}
