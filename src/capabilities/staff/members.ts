/** Reads members of the staff as they stand, for the rules to judge. */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'
import type { Language } from '#platform/i18n'
import { administrator } from './roles.ts'
import { type MemberState, type Standing, stateOf, undertakingVersion } from './rules.ts'

export type Member = Standing &
  Readonly<{
    id: string
    name: string
    email: string | null
    language: Language | null
    roles: readonly string[]
    state: MemberState
    hasAuthenticator: boolean
    passkeys: number
    boundAt: string | null
  }>

/** More accounts than this is no staff; the list says so instead of being cut in silence. */
export const membersMax = 1_000

const selected = sql<Omit<Member, 'state'>>`
  select m.id, m.name, m.email, m.language, m.roles, m.two_factor as "hasSecondFactor", m.disabled_at as "disabledAt",
         m.last_seen_at as "lastSeenAt", m.created_at as "createdAt", u.signed_at as "boundAt", u.signed_at is not null as "isBound",
         exists (select from staff.credential c where c.register_id = m.register_id and c.member_id = m.id and c.password is not null) as "hasPassword",
         coalesce(f.verified, false) as "hasAuthenticator",
         (select count(*)::int from staff.passkey p where p.register_id = m.register_id and p.member_id = m.id) as "passkeys"
    from staff.member m
    left join staff.undertaking u on u.register_id = m.register_id and u.member_id = m.id and u.version = ${undertakingVersion}
    left join staff.second_factor f on f.register_id = m.register_id and f.member_id = m.id`

/** All of them, by name in Finnish order. */
export async function listMembers(db: Db, now: Temporal.Instant): Promise<readonly Member[]> {
  const { rows } = await sql<
    Omit<Member, 'state'>
  >`${selected} order by m.name collate "fi-x-icu", m.id limit ${membersMax}`.execute(db)
  return rows.map(row => ({ ...row, state: stateOf(row, now) }))
}

export async function findMember(db: Db, now: Temporal.Instant, id: string): Promise<Member | undefined> {
  const { rows } = await sql<Omit<Member, 'state'>>`${selected} where m.id = ${id}`.execute(db)
  const [row] = rows
  return row && { ...row, state: stateOf(row, now) }
}

export async function findByEmail(db: Db, now: Temporal.Instant, email: string): Promise<Member | undefined> {
  const { rows } = await sql<Omit<Member, 'state'>>`${selected} where m.email = ${email}`.execute(db)
  const [row] = rows
  return row && { ...row, state: stateOf(row, now) }
}

/**
 * Members who can do an administrator's work today; `besides` leaves one out. Locks their rows, so that two who would each
 * take the other's role away can't both succeed.
 */
export async function countAdministrators(db: Db, besides?: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select m.id from staff.member m
     where m.disabled_at is null and m.two_factor and ${administrator} = any (m.roles)
       and exists (select from staff.undertaking u where u.register_id = m.register_id and u.member_id = m.id)
       for update of m`.execute(db)
  return rows.filter(({ id }) => id !== besides).length
}

/** Every session of a member ends, or every other one. */
export async function endSessions(db: Db, member: string, except?: string): Promise<void> {
  const all = db.deleteFrom('staff.session').where('member_id', '=', member)
  await (except === undefined ? all : all.where('token', '!=', except)).execute()
}
