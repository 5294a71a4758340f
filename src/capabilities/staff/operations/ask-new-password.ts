/** A forgotten password: a link by letter, to whoever has an account; to others nothing, and the same answer. */
import { z } from 'zod'
import { writeLetter } from '#platform/mail'
import { operation } from '#platform/operation'
import { makeLink } from '../links.ts'
import { emailInput } from '../member-input.ts'
import { findByEmail } from '../members.ts'
import { byNewPassword, countFailure, isLocked } from '../tried.ts'
import { letterWords } from '../words/index.ts'

/** At most three letters to one address in a quarter of an hour. */
export const askNewPassword = operation({
  name: 'staff.ask-new-password',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({ site: z.url().max(300), email: emailInput }),
  refuses: [],
  async run(context, { site, email }) {
    const { db, clock, register } = context
    const tried = byNewPassword(email)
    if (await isLocked(context, tried)) return
    await countFailure(context, tried)
    const member = await findByEmail(db, clock.now(), email)
    if (member?.email == null || !member.hasPassword || member.state === 'disabled') return
    const token = await makeLink(context, { opens: 'new-password', member: member.id })
    const language = member.language ?? context.language
    const words = letterWords(language).newPassword
    await writeLetter(context, {
      recipient: member.id,
      kind: 'staff.new-password',
      to: member.email,
      language,
      subject: words.subject(register.definition.name[language]),
      text: words.text({
        name: member.name,
        register: register.definition.name[language],
        link: `${site}/sign-in/password/${token}`,
      }),
    })
    context.note('staff.new-password-asked', { member: member.id })
  },
})
