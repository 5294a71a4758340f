/**
 * better-auth as we use it: its functions, never its own addresses. One instance serves one transaction, so it holds no
 * state that a second process would miss and can't reach another register.
 */
import { passkey } from '@better-auth/passkey'
import { APIError, betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import type { Register } from '#platform/registers'
import { adapterOver } from './adapter.ts'
import { makeRecoveryCodes } from './recovery-code.ts'
import { translation } from './translate-values.ts'

export type AuthGround = Readonly<{
  db: Db
  clock: Clock
  register: Register
  /** The origin that people see: decides which site a passkey is for, and whether cookies are secure. */
  site: string
}>

export type StaffAuth = ReturnType<typeof authOver>

/** Whatever the session's owner does, it ends after a week; the gate ends it sooner when nobody uses it. */
const sessionSeconds = 7 * 24 * 3600
export const passwordLength = { min: 12, max: 200 } as const

export function authOver({ db, clock, register, site }: AuthGround) {
  return betterAuth({
    appName: register.definition.name.fi,
    baseURL: site,
    basePath: '/auth',
    secret: register.vault.blindIndex('better-auth', 'secret').toString('base64url'),
    database: adapterOver(db, translation(clock, register.vault)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'member_id',
        userAgent: 'agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        expiresAt: 'expires_at',
      },
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      // What needs a fresh proof asks for the password itself.
      freshAge: 0,
    },
    user: {
      modelName: 'member',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'member_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'challenge',
      fields: { createdAt: 'created_at', updatedAt: 'updated_at', expiresAt: 'expires_at' },
      storeIdentifier: 'hashed',
    },
    plugins: [secondFactors, passkeysFor(site, register)],
    databaseHooks: { session: { create: { before: async session => mayComeIn(db, session.userId) } } },
    advanced: {
      cookiePrefix: cookiePrefix(register.key),
      useSecureCookies: site.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(clock), validateSchema: false },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })
}

/** Two registers on one host each have cookies of their own. */
export const cookiePrefix = (registerKey: string): string => `seloste-${registerKey}`

/** However somebody proves who they are, a closed account gets no session. */
async function mayComeIn(db: Db, member: string): Promise<boolean> {
  const found = await db
    .selectFrom('staff.member')
    .select('id')
    .where('id', '=', member)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

const secondFactors = twoFactor({
  backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
  // NIST SP 800-63B, 5.2.2: consecutive failures are limited per account, whatever the number of challenges.
  accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor' } },
    twoFactor: {
      modelName: 'second_factor',
      fields: {
        userId: 'member_id',
        backupCodes: 'backup_codes',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
})

function passkeysFor(site: string, register: Register) {
  return passkey({
    rpID: new URL(site).hostname,
    rpName: register.definition.name.fi,
    origin: new URL(site).origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => assertVerified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => assertVerified(verification.authenticationInfo.userVerified),
    },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    schema: {
      passkey: {
        fields: {
          userId: 'member_id',
          publicKey: 'public_key',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  })
}

/** A passkey counts as both factors only when its device has checked who holds it (WebAuthn 3, 6.2.3: user verification). */
function assertVerified(verified: boolean | undefined): void {
  if (verified !== true)
    throw new APIError('UNAUTHORIZED', { message: 'The device did not verify its user.' })
}
