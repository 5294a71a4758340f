/**
 * What is known about the staff: not of the register's people, but of those who handle them. Everything runs by the
 * closing of the account; a key outlives its maker's account as a key without a maker.
 */
import { about, fact, key, nothingPersonal, record, secret, trace, who } from '#platform/privacy'
import type {
  ApiKeyRow,
  CredentialRow,
  LinkRow,
  MemberRow,
  PasskeyRow,
  SecondFactorRow,
  SessionRow,
  UndertakingRow,
} from './schema.ts'

/** An account that is open has not begun to count. */
const closingOf = (member: string): string => `coalesce(${member}.disabled_at::date, 'infinity')`
const ownClosing = { account_closed: closingOf('r') }
const closingOfMember = {
  account_closed: `(select ${closingOf('m')} from staff.member m where m.register_id = r.register_id and m.id = r.member_id)`,
}

export const members = record<MemberRow>()('staff.member', {
  root: 'staff',
  clocks: ownClosing,
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: who('self', 'staff'),
    name: about('self', 'identity', ['access-control'], { blank: '' }),
    email: about('self', 'contact', ['access-control']),
    email_verified: fact,
    language: about('self', 'identity', ['access-control']),
    roles: trace('self', 'credentials', ['access-control']),
    two_factor: fact,
    created_at: trace('self', 'credentials', ['access-control']),
    updated_at: fact,
    last_seen_at: trace('self', 'credentials', ['access-control']),
    disabled_at: trace('self', 'credentials', ['access-control']),
  },
})

const credentials = record<CredentialRow>()('staff.credential', {
  clocks: closingOfMember,
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    member_id: who('holder', 'staff'),
    account_id: key,
    provider_id: fact,
    password: secret('holder'),
    created_at: trace('holder', 'credentials', ['access-control']),
    updated_at: fact,
  },
})

const sessions = record<SessionRow>()('staff.session', {
  clocks: closingOfMember,
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    member_id: who('holder', 'staff'),
    token: secret('holder'),
    agent: about('holder', 'credentials', ['access-control']),
    created_at: trace('holder', 'credentials', ['access-control']),
    updated_at: fact,
    seen_at: trace('holder', 'credentials', ['access-control']),
    expires_at: fact,
  },
})

const secondFactors = record<SecondFactorRow>()('staff.second_factor', {
  clocks: closingOfMember,
  afterwards: 'delete',
  once: [],
  columns: {
    register_id: key,
    id: key,
    member_id: who('holder', 'staff'),
    secret: secret('holder'),
    backup_codes: secret('holder'),
    verified: trace('holder', 'credentials', ['access-control']),
    failed_verification_count: fact,
    locked_until: fact,
  },
})

const passkeys = record<PasskeyRow>()('staff.passkey', {
  clocks: closingOfMember,
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    member_id: who('holder', 'staff'),
    name: about('holder', 'credentials', ['access-control']),
    public_key: secret('holder'),
    credential_id: secret('holder'),
    counter: fact,
    device_type: fact,
    backed_up: fact,
    transports: fact,
    aaguid: fact,
    created_at: trace('holder', 'credentials', ['access-control']),
  },
})

const links = record<LinkRow>()('staff.link', {
  clocks: closingOfMember,
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    opens: fact,
    member_id: who('holder', 'staff'),
    token_hash: secret('holder'),
    made_at: trace('holder', 'credentials', ['access-control']),
    expires_at: fact,
    used_at: trace('holder', 'credentials', ['access-control']),
  },
})

const undertakings = record<UndertakingRow>()('staff.undertaking', {
  clocks: closingOfMember,
  afterwards: 'delete',
  once: ['version'],
  columns: {
    register_id: key,
    id: key,
    member_id: who('signatory', 'staff'),
    version: trace('signatory', 'credentials', ['access-control']),
    language: trace('signatory', 'credentials', ['access-control']),
    signed_name: about('signatory', 'identity', ['access-control']),
    signed_at: trace('signatory', 'credentials', ['access-control']),
  },
})

const apiKeys = record<ApiKeyRow>()('staff.api_key', {
  clocks: { recorded: 'coalesce(r.revoked_at, r.expires_at)::date' },
  afterwards: 'anonymise',
  columns: {
    register_id: key,
    id: key,
    name: about('maker', 'credentials', ['access-control'], { blank: '' }),
    token_hash: key,
    purpose: fact,
    uses: fact,
    made_by: who('maker', 'staff'),
    made_at: trace('maker', 'credentials', ['access-control']),
    expires_at: fact,
    revoked_at: fact,
    last_used_on: fact,
  },
})

export const staffRecords = [
  members,
  credentials,
  sessions,
  secondFactors,
  passkeys,
  links,
  undertakings,
  apiKeys,
]

export const staffNothingPersonal = [
  nothingPersonal('staff.challenge', 'half-finished proofs, sealed and minutes old'),
  nothingPersonal('staff.attempt', 'counts of failures by a keyed hash, cleared within a day'),
]
