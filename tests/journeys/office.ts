/** What the journeys of one view share: the program, its mail server, a browser, and what each comer carries along. */
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { projectRoot } from '#platform/config'
import { loadDefinition, type RegisterDefinition } from '#platform/definition'
import { launchChromium } from '../support/chromium.ts'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'
import { freePort, type RunningProgram, startProgram } from '../support/running-program.ts'
import { type Say, sayIn } from './say.ts'
import { arrive, type Someone } from './someone.ts'
import type { View } from './views.ts'

export type Sent = Readonly<{ from: string; to: string; through: string; subject: string; file?: string }>

export type Office = Readonly<{
  view: View
  say: Say
  program: RunningProgram
  mailbox: Mailbox
  definition: RegisterDefinition
  /** Sends a message to the register's own mail server, to `to` in its header and to `through` in truth. */
  sends(letter: Sent): Promise<void>
  /** Title of the front page. */
  front: string
  complaints: string[]
  /** Somebody new at a browser of their own. */
  comes(): Promise<Someone>
  close(): Promise<void>
}>

export async function openOffice(view: View): Promise<Office> {
  const mailbox = await openMailbox()
  const mailPort = await freePort()
  const settings = {
    SMTP_URL: mailbox.url,
    SELOSTE_MAIL_PORT: String(mailPort),
    SELOSTE_MAIL_DOMAIN: 'rekisteri.example.fi',
  }
  const [program, browser] = await Promise.all([startProgram(settings), launchChromium()])
  const { definition } = loadDefinition(join(projectRoot(), 'registers/lexmentor'))
  const examined = new Set<string>()
  const complaints: string[] = []
  return {
    view,
    say: sayIn(view.language),
    program,
    mailbox,
    definition,
    sends: letter => send(mailPort, letter),
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

async function send(port: number, { from, to, through, subject, file }: Sent): Promise<void> {
  await createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    envelope: { from, to: through },
    from,
    to,
    subject,
    text: 'Hei!',
    attachments: file === undefined ? [] : [{ filename: file, content: 'liite' }],
  })
}
