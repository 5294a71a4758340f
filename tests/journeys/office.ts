/** What the journeys of one view share: the program, its mail server, a browser, and what each comer carries along. */
import { join } from 'node:path'
import { projectRoot } from '#platform/config'
import { loadDefinition, type RegisterDefinition } from '#platform/definition'
import { launchChromium } from '../support/chromium.ts'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'
import { type RunningProgram, startProgram } from '../support/running-program.ts'
import { type Say, sayIn } from './say.ts'
import { arrive, type Someone } from './someone.ts'
import type { View } from './views.ts'

export type Office = Readonly<{
  view: View
  say: Say
  program: RunningProgram
  mailbox: Mailbox
  definition: RegisterDefinition
  /** Title of the front page. */
  front: string
  complaints: string[]
  /** Somebody new at a browser of their own. */
  comes(): Promise<Someone>
  close(): Promise<void>
}>

export async function openOffice(view: View): Promise<Office> {
  const mailbox = await openMailbox()
  const [program, browser] = await Promise.all([startProgram({ SMTP_URL: mailbox.url }), launchChromium()])
  const { definition } = loadDefinition(join(projectRoot(), 'registers/lexmentor'))
  const examined = new Set<string>()
  const complaints: string[] = []
  return {
    view,
    say: sayIn(view.language),
    program,
    mailbox,
    definition,
    front: definition.name[view.language],
    complaints,
    comes: () => arrive({ browser, view, url: program.url, examined, complaints }),
    close: async () => {
      await browser.close()
      await program.stop()
      await mailbox.close()
    },
  }
}
