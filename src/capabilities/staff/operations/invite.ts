/** An administrator lets somebody in: by name, with roles, by a link that opens once. */
import { z } from 'zod'
import { newId } from '#platform/ids'
import { writeLetter } from '#platform/mail'
import { type OperationContext, operation } from '#platform/operation'
import { makeLink } from '../links.ts'
import { emailInput, languageInput, nameInput, rolesInput } from '../member-input.ts'
import { findByEmail, findMember } from '../members.ts'
import { linkHours } from '../rules.ts'
import { letterWords } from '../words/index.ts'

const site = z.url().max(300)

/** Returns the link too, for whoever hands it over in another way than by letter. */
export const invite = operation({
  name: 'staff.invite',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({
    site,
    name: nameInput,
    email: emailInput,
    roles: rolesInput,
    language: languageInput.optional(),
  }),
  refuses: [],
  async run(context, { site, name, email, roles, language }) {
    const { db, clock, refuse, note } = context
    if ((await findByEmail(db, clock.now(), email)) !== undefined)
      return refuse('invalid-input', { problems: [{ field: 'email', problem: 'already-used' }] })
    const id = newId(clock)
    const at = clock.now().toString()
    await db
      .insertInto('staff.member')
      .values({ id, name, email, roles, language: language ?? null, created_at: at, updated_at: at })
      .execute()
    note('staff.invited', { member: id, roles })
    return { id, link: await sendInvitation(context, site, id) }
  },
})

/** A new link and letter; the earlier link stops opening. */
export const inviteAgain = operation({
  name: 'staff.invite-again',
  may: 'staff:administer',
  for: 'access-control',
  takes: z.strictObject({ site, member: z.uuid() }),
  refuses: ['not-found', 'already-arrived'],
  async run(context, { site, member: id }) {
    const member = await findMember(context.db, context.clock.now(), id)
    if (member === undefined) return context.refuse('not-found')
    if (member.state !== 'invited') return context.refuse('already-arrived')
    context.note('staff.invited-again', { member: id })
    return { id, link: await sendInvitation(context, site, id) }
  },
})

async function sendInvitation(context: OperationContext, site: string, id: string): Promise<string> {
  const { db, clock, register } = context
  const member = await findMember(db, clock.now(), id)
  if (member?.email == null) throw new Error('Whoever is invited has an address.')
  const link = `${site}/invited/${await makeLink(context, { opens: 'invitation', member: id })}`
  const language = member.language ?? context.language
  const words = letterWords(language).invitation
  await writeLetter(context, {
    recipient: id,
    kind: 'staff.invitation',
    to: member.email,
    language,
    subject: words.subject(register.definition.name[language]),
    text: words.text({
      name: member.name,
      register: register.definition.name[language],
      controller: register.definition.controller.name,
      days: linkHours.invitation / 24,
      link,
    }),
  })
  return link
}
