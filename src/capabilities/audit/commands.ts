/** `audit verify`: is the log whole? It exits with 1 when it is not, and names the entry. */
import type { Command } from '#platform/command'
import { perform } from '#platform/operation'
import { checkLog } from './operations/check.ts'
import { tellState } from './rules/tell-state.ts'
import { auditWords } from './words/index.ts'

const verify: Command = {
  name: 'audit verify',
  takes: [],
  options: [],
  told: auditWords('en').command.told,
  async run({ house, caller }) {
    const state = await perform(house, checkLog, caller, {})
    const { holds, title } = tellState(state, caller.language)
    return { lines: [title], data: { ...state, holds }, exitCode: holds ? 0 : 1 }
  },
}

export const auditCommands = [verify]
