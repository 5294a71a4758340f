/** Following a one-time link in: the first administrator makes an account, an invited member takes theirs into use. */
import { z } from 'zod'
import { newId } from '#platform/ids'
import { type OperationContext, operation } from '#platform/operation'
import { afterwards, answerOf, groundOf, headersOf, visit } from '../better-auth/ask-auth.ts'
import { authOver } from '../better-auth/auth.ts'
import { readyAuthenticator, setPassword } from '../better-auth/prove.ts'
import { findLink, useLink } from '../links.ts'
import { emailInput, nameInput, tokenInput } from '../member-input.ts'
import { countAdministrators, findByEmail, findMember } from '../members.ts'
import { passwordProblem, typedPassword } from '../passwords.ts'
import { administrator } from '../roles.ts'
import { forgetProofs } from './forget-proofs.ts'

type Context = OperationContext<'expired'>

/** Returns the cookies of the session in which the member goes on to the second factor and the undertaking. */
export const acceptInvitation = operation({
  name: 'staff.accept-invitation',
  may: 'everybody',
  for: 'access-control',
  takes: z.strictObject({
    visit,
    token: tokenInput,
    /** Only of the first administrator: an invitation knows them. */
    name: nameInput.optional(),
    email: emailInput.optional(),
    password: typedPassword,
  }),
  refuses: ['expired'],
  async run(context, { visit, token, name, email, password }) {
    const { db, clock, refuse, note } = context
    const now = clock.now()
    const link = await findLink(db, now, token, ['invitation', 'first-administrator'])
    if (link === undefined) return refuse('expired')
    const problem = passwordProblem('password', password)
    if (problem !== undefined) return refuse('invalid-input', { problems: [problem] })
    const id = link.member_id ?? (await firstAdministrator(context, { name, email }))
    const member = await findMember(db, now, id)
    if (member?.email == null || member.state === 'disabled' || !(await useLink(db, now, link.id)))
      return refuse('expired')
    const auth = authOver(groundOf(context, visit))
    await setPassword(auth, id, password)
    await db
      .updateTable('staff.member')
      .set({ email_verified: true, language: member.language ?? context.language })
      .where('id', '=', id)
      .execute()
    const answer = await answerOf(
      auth.api.signInEmail({
        body: { email: member.email, password },
        headers: headersOf({ ...visit, cookie: '' }),
        returnHeaders: true,
      }),
    )
    if (!answer.ok) throw new Error('The password that was just set does not open the account.')
    await readyAuthenticator(context, auth, afterwards(visit, answer.cookies), { member: id, password })
    note('staff.invitation-accepted', { member: id })
    return { cookies: answer.cookies }
  },
})

/**
 * Makes the administrator's account. One who began and did not finish begins anew: the link was given to whoever runs the
 * machine, and what an unfinished account holds is only its own half-made proofs.
 */
async function firstAdministrator(
  { db, clock, refuse, language }: Context,
  { name, email }: Readonly<{ name?: string | undefined; email?: string | undefined }>,
): Promise<string> {
  if (name === undefined || email === undefined) {
    const missing = [name === undefined ? 'name' : [], email === undefined ? 'email' : []].flat()
    return refuse('invalid-input', { problems: missing.map(field => ({ field, problem: 'required' })) })
  }
  if ((await countAdministrators(db)) > 0) return refuse('expired')
  const now = clock.now().toString()
  const known = await findByEmail(db, clock.now(), email)
  const values = { name, roles: [administrator], two_factor: false, disabled_at: null, updated_at: now }
  if (known !== undefined) {
    await db.updateTable('staff.member').set(values).where('id', '=', known.id).execute()
    await forgetProofs(db, known.id)
    return known.id
  }
  const id = newId(clock)
  await db
    .insertInto('staff.member')
    .values({ ...values, id, email, language, created_at: now })
    .execute()
  return id
}
