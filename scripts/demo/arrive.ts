/**
 * Members of a staff, come in by the same way as everybody: link, password, authenticator, undertaking. The uses are found
 * by their names in the door's own list, as the API finds them.
 */
import { randomBytes } from 'node:crypto'
import { firstAdministratorLink, gate, invite, memberActor, staff } from '#capabilities/staff'
import { type Actor, publicActor } from '#platform/auth'
import type { Host } from '#platform/capability'
import { type AnyOperation, type AnyQuery, ask, type Caller, perform } from '#platform/operation'
import { named } from './named.ts'
import { oneTimeCode } from './one-time-code.ts'

export type Wanted = Readonly<{ name: string; email: string; role: string; language: 'fi' | 'sv' }>

export type Arrived = Wanted &
  Readonly<{
    id: string
    password: string
    /** Base 32, for an authenticator app. */
    secret: string
    /** Of a session that is signed in. */
    cookie: string
    actor: Actor
  }>

type Way = Readonly<{ host: Host; site: string }>

/** The first is the administrator, who invites the others. `site` is the origin they come to. */
export async function arriveAll(
  way: Way,
  [first, ...others]: readonly Wanted[],
): Promise<readonly Arrived[]> {
  if (first === undefined) return []
  const link = await firstAdministratorLink(way.host)
  if (link === undefined) throw new Error('Somebody administers this register already.')
  const administrator = await arrive(way, first, tokenOf(link), { name: first.name, email: first.email })
  const arrived = [administrator]
  for (const wanted of others) {
    const { name, email, language, role } = wanted
    const caller = callerOf(way.host, administrator.actor)
    const invited = await perform(way.host.house, invite, caller, {
      site: way.site,
      name,
      email,
      language,
      roles: [role],
    })
    arrived.push(await arrive(way, wanted, tokenOf(invited.link), {}))
  }
  return arrived
}

async function arrive(
  { host, site }: Way,
  wanted: Wanted,
  token: string,
  named: Readonly<{ name?: string; email?: string }>,
): Promise<Arrived> {
  const { house, register } = host
  const password = randomBytes(15).toString('base64url')
  const agent = 'Seloste'
  const stranger = { ...callerOf(host, publicActor), language: wanted.language }
  const accepted = await perform(house, operation('staff.accept-invitation'), stranger, {
    visit: { site, cookie: '', agent },
    token,
    password,
    ...named,
  })
  const first = cookieOf('', accepted.cookies)
  const visitor = await gate(house).visitorOf(new Request(site, { headers: { cookie: first } }), register)
  if (visitor === undefined) throw new Error('Who just came in is not known at the door.')
  const caller = { ...stranger, actor: visitor.actor }
  const visit = { site, cookie: first, agent }
  const { secret } = await ask(house, query('staff.show-authenticator'), caller, { visit })
  const code = oneTimeCode(secret, house.clock.now())
  const added = await perform(house, operation('staff.confirm-authenticator'), caller, { visit, code })
  if (added.state !== 'added') throw new Error('The authenticator’s code was not taken.')
  const undertaking = { version: 1, language: wanted.language, name: wanted.name, agreed: true }
  await perform(house, operation('staff.sign-undertaking'), caller, undertaking)
  return {
    ...wanted,
    id: visitor.staffId,
    password,
    secret,
    cookie: cookieOf(first, added.cookies),
    actor: memberActor(visitor.staffId, [wanted.role]),
  }
}

const callerOf = ({ register }: Host, actor: Actor): Caller => ({ register, actor, language: 'fi' })

const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''

/** Like a browser: what was set before, with what is set now. */
function cookieOf(before: string, set: readonly string[]): string {
  const jar = new Map<string, string>()
  for (const pair of [...before.split('; '), ...set.map(each => each.split(';')[0] ?? '')]) {
    const at = pair.indexOf('=')
    if (at > 0) jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

const operation = (name: string): AnyOperation => named(staff.operations, name)
const query = (name: string): AnyQuery => named(staff.queries, name)
