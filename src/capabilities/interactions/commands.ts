/** `seloste mail receive ADDRESS < message`: the way in for a mail server that hands messages to a program instead of a port. */
import type { Command } from '#platform/command'
import { readBounded } from '#platform/files'
import { messageBytesMax } from '#platform/mail'
import { takeOne } from './take-mail.ts'
import { interactionWords } from './words/index.ts'

const words = interactionWords('en').command

/** As sysexits.h has them, which mail servers understand: no such user, not permitted, input wrong. */
const exitCodes = {
  taken: 0,
  unknown: 67,
  automatic: 77,
  loop: 65,
  'too-large': 65,
  later: 75,
} as const

export const receiveCommand: Command = {
  name: 'mail receive',
  takes: [{ name: 'address', needed: true }],
  options: [{ name: 'from', value: 'FILE', needed: false, told: words.from }],
  told: words.receive,
  async run(host, { values, options }) {
    const raw = await readBounded(options.from ?? '/dev/stdin', messageBytesMax).catch(error => {
      if (error instanceof RangeError) return 'too-large' as const
      throw error
    })
    const verdict =
      raw === 'too-large' || raw === undefined ? 'too-large' : await takeOne(host, values[0] ?? '', raw)
    return {
      lines: [words.verdicts[verdict]],
      data: { verdict },
      exitCode: exitCodes[verdict],
    }
  },
}
