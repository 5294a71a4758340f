/** Every page of the staff's capability, those with a fixed address before those with a name in theirs. */
import type { Page } from '#platform/http'
import { accountPages } from './account.tsx'
import { accountFactorPages } from './account-factors.tsx'
import { accountSessionPages } from './account-sessions.tsx'
import { arrivePages } from './arrive.tsx'
import { invitePages } from './invite.tsx'
import { invitedPages } from './invited.tsx'
import { keyPages } from './keys.tsx'
import { matrixPages } from './matrix.tsx'
import { memberPages } from './member.tsx'
import { newPasswordPages } from './new-password.tsx'
import { outboxPages } from './outbox.tsx'
import { signInPages } from './sign-in.tsx'
import { signInCodePages } from './sign-in-code.tsx'
import { usersPages } from './users.tsx'

export const staffPages: readonly Page[] = [
  ...signInPages,
  ...signInCodePages,
  ...newPasswordPages,
  ...invitedPages,
  ...arrivePages,
  ...accountPages,
  ...accountFactorPages,
  ...accountSessionPages,
  ...usersPages,
  ...invitePages,
  ...matrixPages,
  ...keyPages,
  ...outboxPages,
  ...memberPages,
]
