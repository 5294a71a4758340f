/**
 * The staff: who may come in, how they prove it, what they have undertaken, and which roles and keys give which rights. No
 * account without a name, no account without a second factor and a secrecy undertaking (notice 9.1, 9.2).
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { staffCommands } from './commands.ts'
import { makeFirstLink } from './first-administrator.ts'
import { staffJobs } from './jobs.ts'
import { acceptInvitation } from './operations/accept-invitation.ts'
import { addPasskey, confirmAuthenticator, offerPasskey } from './operations/add-second-factor.ts'
import { askNewPassword } from './operations/ask-new-password.ts'
import { changeRoles, disable, enable, resetSecondFactor } from './operations/change-member.ts'
import { invite, inviteAgain } from './operations/invite.ts'
import { createKey, revokeKey } from './operations/keys.ts'
import {
  changePassword,
  editAccount,
  endOtherSessions,
  endSession,
  removePasskey,
  renewRecoveryCodes,
} from './operations/own-account.ts'
import { proveSecondFactor } from './operations/prove-second-factor.ts'
import { setNewPassword } from './operations/set-new-password.ts'
import { showMessage } from './operations/show-message.ts'
import { signIn } from './operations/sign-in.ts'
import { askPasskey, signInWithPasskey } from './operations/sign-in-with-passkey.ts'
import { signOut } from './operations/sign-out.ts'
import { signUndertaking } from './operations/sign-undertaking.ts'
import { staffPages } from './pages/index.ts'
import { staffNothingPersonal, staffRecords } from './personal-data.ts'
import { staffPromises } from './promises.ts'
import { listKeys } from './queries/keys.ts'
import { checkNewPasswordLink, showInvitation } from './queries/links.ts'
import { listStaff, showMember } from './queries/members.ts'
import { listOutbox } from './queries/outbox.ts'
import { showAccount, showAuthenticator } from './queries/own-account.ts'
import { staffWords } from './words/index.ts'

export { firstAdministratorLink } from './first-administrator.ts'
export { gate } from './gate.ts'
export { keyActorFrom } from './key-actor.ts'
export { invite } from './operations/invite.ts'
export { createKey } from './operations/keys.ts'
export { memberActor, roles } from './roles.ts'

export const staff = capability({
  key: 'staff',
  records: staffRecords,
  nothingPersonal: staffNothingPersonal,
  operations: [
    makeFirstLink,
    acceptInvitation,
    signIn,
    proveSecondFactor,
    askPasskey,
    signInWithPasskey,
    signOut,
    askNewPassword,
    setNewPassword,
    confirmAuthenticator,
    offerPasskey,
    addPasskey,
    signUndertaking,
    editAccount,
    changePassword,
    renewRecoveryCodes,
    removePasskey,
    endSession,
    endOtherSessions,
    invite,
    inviteAgain,
    changeRoles,
    disable,
    enable,
    resetSecondFactor,
    createKey,
    revokeKey,
    showMessage,
  ],
  queries: [
    showInvitation,
    checkNewPasswordLink,
    showAuthenticator,
    showAccount,
    listStaff,
    showMember,
    listKeys,
    listOutbox,
  ],
  jobs: staffJobs,
  pages: staffPages,
  menu: [
    {
      path: '/staff',
      icon: 'key',
      order: 90,
      may: 'staff:see',
      label: { fi: staffWords.fi.name, sv: staffWords.sv.name, en: staffWords.en.name },
    },
  ],
  commands: staffCommands,
  promises: staffPromises,
  words: staffWords,
})
