/** A colleague is invited with a role. */
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'
import { carl } from './arriving.ts'

export async function invitesCarl({ say }: Office, someone: Someone): Promise<void> {
  const { staff } = say.users
  await someone.goesTo(say.http.menu, staff.title)
  await someone.isAt(staff.title)
  await someone.follows(staff.invite)
  await someone.isAt(staff.inviteTitle)
  await someone.types({ [staff.name]: carl.name, [staff.email]: carl.email })
  await someone.ticks(staff.roles.coordinator ?? '')
  await someone.presses(staff.sendInvitation)
  await someone.isAt(staff.invitedTitle, 'staff-invited')
}
