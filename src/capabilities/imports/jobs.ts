/** Imports go on in the background, and what was kept for them goes when nobody needs it any more. */
import { z } from 'zod'
import type { Host } from '#platform/capability'
import type { Job, Turn } from '#platform/jobs'
import { perform } from '#platform/operation'
import { BrokenOff, goOn } from './go-on.ts'
import { letFilesGo } from './operations/let-files-go.ts'
import { tellSlice } from './operations/tell-slice.ts'

/** Each minute as well: what a killed process left is found by the next one, wherever it runs. */
export const goOnWithImports: Job<Host> = {
  name: 'imports.go-on',
  schedule: '* * * * *',
  async run(host, _, turn) {
    // One that breaks off keeps no other from its turn; it is tried again in a minute.
    const except: string[] = []
    while (turn.goesOn()) {
      try {
        if (!(await goOn(host, { turn, except }))) return
      } catch (error) {
        if (!(error instanceof BrokenOff)) throw error
        if (error.isFault) host.house.log.fault(error.cause, { event: 'import.fault' })
        else host.house.log.warn({ event: 'import.waits', error: error.cause })
        except.push(error.importId)
      }
    }
  },
}

export const letImportFilesGo: Job<Host> = {
  name: 'imports.let-files-go',
  schedule: '40 22 * * *',
  run: async (host, _, turn) => letGo(host, turn, 'unused'),
}

/** Somebody was erased: what stands of files in sealed pieces may be about them, and nobody can look. */
export const letImportRestsGo: Job<Host> = {
  name: 'imports.let-rests-go',
  run: async (host, _, turn) => letGo(host, turn, 'somebody-erased'),
}

async function letGo({ house, caller }: Host, turn: Turn, because: 'unused' | 'somebody-erased') {
  while (turn.goesOn()) {
    const { more } = await perform(house, letFilesGo, caller, { because })
    if (!more) return
  }
}

/** Everybody of an import was told: each of their lines says so too. */
export const tellLinesOfImports: Job<Host> = {
  name: 'imports.tell-lines',
  async run({ house, caller }, payload) {
    const told = z.object({ import: z.uuid() }).parse(payload)
    for (let after: number | undefined = 0; after !== undefined; )
      after = (await perform(house, tellSlice, caller, { import: told.import, after })).next
  },
}

export const importJobs = [goOnWithImports, letImportFilesGo, letImportRestsGo, tellLinesOfImports]
