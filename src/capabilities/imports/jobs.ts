/** Imports go on in the background, and what was kept for them goes when nobody needs it any more. */
import type { Host } from '#platform/capability'
import type { Job } from '#platform/jobs'
import { perform } from '#platform/operation'
import { goOn } from './go-on.ts'
import { letFilesGo } from './operations/let-files-go.ts'

/** Each minute as well: what a killed process left is found by the next one, wherever it runs. */
export const goOnWithImports: Job<Host> = {
  name: 'imports.go-on',
  schedule: '* * * * *',
  async run(host, _, turn) {
    while (turn.goesOn() && (await goOn(host, { turn })));
  },
}

export const letImportFilesGo: Job<Host> = {
  name: 'imports.let-files-go',
  schedule: '40 22 * * *',
  async run({ house, caller }) {
    await perform(house, letFilesGo, caller, {})
  },
}

export const importJobs = [goOnWithImports, letImportFilesGo]
