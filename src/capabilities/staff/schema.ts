/** The rows of the staff: members, what proves them, what they signed, and the keys they made. */
import type { Generated } from 'kysely'
import type { Language } from '#platform/i18n'

type OfRegister = { register_id: Generated<string> }

export type MemberRow = OfRegister & {
  id: string
  name: string
  email: string | null
  email_verified: Generated<boolean>
  language: Language | null
  roles: readonly string[]
  two_factor: Generated<boolean>
  created_at: string
  updated_at: string
  last_seen_at: string | null
  disabled_at: string | null
}

export type CredentialRow = OfRegister & {
  id: string
  member_id: string
  account_id: string
  provider_id: string
  password: string | null
  created_at: string
  updated_at: string
}

export type SessionRow = OfRegister & {
  id: string
  member_id: string
  token: string | null
  agent: string | null
  created_at: string
  updated_at: string
  seen_at: string | null
  expires_at: string
}

export type SecondFactorRow = OfRegister & {
  id: string
  member_id: string
  secret: string | null
  backup_codes: string | null
  verified: boolean
  failed_verification_count: number
  locked_until: string | null
}

export type PasskeyRow = OfRegister & {
  id: string
  member_id: string
  name: string | null
  public_key: string | null
  credential_id: string | null
  counter: bigint
  device_type: string
  backed_up: boolean
  transports: string | null
  aaguid: string | null
  created_at: string
}

export type ChallengeRow = OfRegister & {
  id: string
  identifier: string
  value: string
  created_at: string
  updated_at: string
  expires_at: string
}

export type LinkOpens = 'first-administrator' | 'invitation' | 'new-password'

export type LinkRow = OfRegister & {
  id: string
  opens: LinkOpens
  member_id: string | null
  token_hash: Buffer | null
  made_at: string
  expires_at: string
  used_at: string | null
}

export type UndertakingRow = OfRegister & {
  id: string
  member_id: string
  version: number
  language: Language
  signed_name: string | null
  signed_at: string
}

export type AttemptRow = OfRegister & {
  key: Buffer
  failures: number
  since: string
  locked_until: string | null
}

export type ApiKeyRow = OfRegister & {
  id: string
  name: string
  token_hash: Buffer
  purpose: string
  uses: readonly string[]
  made_by: string | null
  made_at: string
  expires_at: string
  revoked_at: string | null
  last_used_on: string | null
}

declare module '#platform/db' {
  interface Tables {
    'staff.member': MemberRow
    'staff.credential': CredentialRow
    'staff.session': SessionRow
    'staff.second_factor': SecondFactorRow
    'staff.passkey': PasskeyRow
    'staff.challenge': ChallengeRow
    'staff.link': LinkRow
    'staff.undertaking': UndertakingRow
    'staff.attempt': AttemptRow
    'staff.api_key': ApiKeyRow
  }
}
