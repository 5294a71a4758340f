/**
 * Who is at the door: the session's member, in one statement, inside the register that the address names. A session of
 * another register is nobody's here, because row-level security does not show it.
 */
import type { Clock } from '#platform/clock'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql, transact } from '#platform/db'
import { type Gate, namesMax, type Visitor } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { House } from '#platform/operation'
import { sessionToken } from './better-auth/cookies.ts'
import { tokenAtRest } from './better-auth/translate-values.ts'
import { arrivingActor, memberActor } from './roles.ts'
import { idleHours, undertakingVersion, waitsAt } from './rules.ts'

type Found = Readonly<{
  id: string
  name: string
  language: Language | null
  roles: readonly string[]
  hasSecondFactor: boolean
  isBound: boolean
  session: string
  seenAt: string | null
}>

type Named = Readonly<{ id: string; name: string }>

/** When somebody was last here is told in steps of this, so that reading pages does not write each time. */
const seenStepMinutes = 5

export const gate = (house: House): Gate => ({
  async visitorOf(request, register) {
    const token = sessionToken(request.headers.get('cookie') ?? '', register.key)
    if (token === undefined) return undefined
    return transact(house.pool, register.id, async ({ db, lastly }) => {
      const found = await findSession(db, house.clock, token)
      if (found === undefined) return undefined
      if (isStale(found, house.clock)) lastly(markSeen(db, house.clock, found))
      return visitorFrom(found)
    })
  },
  async rememberLanguage(visitor, register, language) {
    await transact(house.pool, register.id, async ({ db }) => {
      await db.updateTable('staff.member').set({ language }).where('id', '=', visitor.staffId).execute()
    })
  },
  async namesOf(register, ids) {
    return transact(house.pool, register.id, async ({ db }) => {
      const rows = await findNames(db, ids)
      return new Map(rows.map(({ id, name }) => [id, name]))
    })
  },
})

async function findSession(db: Db, clock: Clock, token: string): Promise<Found | undefined> {
  const now = clock.now()
  const { rows } = await sql<Found>`
    select m.id, m.name, m.language, m.roles, m.two_factor as "hasSecondFactor", s.id as session, s.seen_at as "seenAt",
           exists (select from staff.undertaking u where u.register_id = m.register_id and u.member_id = m.id
                      and u.version = ${undertakingVersion}) as "isBound"
      from staff.session s join staff.member m on m.register_id = s.register_id and m.id = s.member_id
     where s.token = ${tokenAtRest(token)} and s.expires_at > ${now.toString()} and m.disabled_at is null
       and coalesce(s.seen_at, s.created_at) > ${now.subtract({ hours: idleHours }).toString()}`.execute(db)
  return rows[0]
}

/** An erased member's row keeps no name. */
async function findNames(db: Db, ids: readonly string[]): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select id, name from staff.member where id = any (${[...ids]}::uuid[]) and name <> ''
    union all select id, name from staff.api_key where id = any (${[...ids]}::uuid[])
    limit ${namesMax}`.execute(db)
  return rows
}

function visitorFrom(found: Found): Visitor {
  const waiting = waitsAt(found)
  return {
    actor: waiting === undefined ? memberActor(found.id, found.roles) : arrivingActor(found.id),
    staffId: found.id,
    name: found.name,
    language: found.language ?? undefined,
    waitsAt: waiting,
  }
}

const isStale = ({ seenAt }: Found, clock: Clock): boolean =>
  seenAt === null ||
  Temporal.Instant.compare(Temporal.Instant.from(seenAt).add({ minutes: seenStepMinutes }), clock.now()) < 0

const markSeen = async (db: Db, clock: Clock, { id, session }: Found): Promise<unknown> =>
  sql`with seen as (update staff.session set seen_at = ${clock.now().toString()} where id = ${session} returning member_id)
      update staff.member set last_seen_at = ${clock.now().toString()} where id = ${id}`.execute(db)
