/** How a member stands, and what must come first before they see anybody's data. Pure: everything known comes in. */
import { Temporal } from '#platform/clock'

/** Raised when the text of the undertaking changes in substance; everybody then signs anew. */
export const undertakingVersion = 1

/** Three months without a sign-in: the account is either not needed or not looked after. */
export const dormantAfterDays = 90

export const linkHours = { 'first-administrator': 24, invitation: 7 * 24, 'new-password': 1 } as const

/** A session that nobody used for so long has been left open on somebody's desk. */
export const idleHours = 12

export type MemberState = 'invited' | 'arriving' | 'active' | 'dormant' | 'disabled'

export type Standing = Readonly<{
  hasPassword: boolean
  hasSecondFactor: boolean
  isBound: boolean
  disabledAt: string | null
  lastSeenAt: string | null
  createdAt: string
}>

export function stateOf(standing: Standing, now: Temporal.Instant): MemberState {
  if (standing.disabledAt !== null) return 'disabled'
  if (!standing.hasPassword) return 'invited'
  if (!standing.hasSecondFactor || !standing.isBound) return 'arriving'
  return isDormant(standing, now) ? 'dormant' : 'active'
}

export function isDormant(
  { lastSeenAt, createdAt }: Pick<Standing, 'lastSeenAt' | 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  const since = Temporal.Instant.from(lastSeenAt ?? createdAt)
  return Temporal.Instant.compare(since.add({ hours: dormantAfterDays * 24 }), now) < 0
}

/** The page where an arriving member has to go on, or undefined once nothing is missing. */
export function waitsAt({
  hasSecondFactor,
  isBound,
}: Pick<Standing, 'hasSecondFactor' | 'isBound'>): string | undefined {
  if (!hasSecondFactor) return '/arrive/second-factor'
  return isBound ? undefined : '/arrive/undertaking'
}

/** Only a path of our own register: anything else could lead a person who has just signed in to another site. */
export function ownPath(next: string | undefined): string {
  const path = next ?? '/'
  const isOwn = /^\/(?![/\\])[\w./?&=%+:~-]{0,500}$/.test(path) && !path.startsWith('/sign-')
  return isOwn ? path : '/'
}
