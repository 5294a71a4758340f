import { readMark } from '../scripts/demo/data-folder.ts'
import { oneTimeCode } from '../scripts/demo/one-time-code.ts'
import { systemClock } from '#platform/clock'
import { readEmail, readPhone, readIdentityCode, readBusinessId, readPostalAddress } from '#platform/formats'
import { inventCompanies } from '../scripts/demo/companies.ts'
import { inventCharacters } from '../scripts/demo/characters.ts'
import { chance } from '../scripts/demo/chance.ts'
const luck = chance(20_261_123)
const cs = inventCompanies(luck, 300), ps = inventCharacters(luck, 2000, cs)
const bad: string[] = []
for (const c of cs) { if (!readBusinessId(c.businessId).ok) bad.push(c.businessId); if (!readPhone(c.phone).ok) bad.push(c.phone); if (!readEmail('info@' + c.domain).ok) bad.push(c.domain); if (c.relationships.some(r => r.untilDaysAgo !== undefined && r.untilDaysAgo > r.sinceDaysAgo)) bad.push(JSON.stringify(c)) }
for (const p of ps) { for (const c of p.contacts) { if (c.kind === 'email') { const e = readEmail(c.value); if (!e.ok || e.value.key !== c.value) bad.push(c.value) } if (c.kind === 'phone') { const e = readPhone(c.value); if (!e.ok || e.value.e164 !== c.value) bad.push(c.value) } if (c.kind === 'post' && !readPostalAddress({ ...c, country: 'FI' }).ok) bad.push(JSON.stringify(c)) }
 if (p.identityCode && !readIdentityCode(p.identityCode, systemClock.today()).ok) bad.push(p.identityCode)
 for (const r of p.roles) if (r.untilDaysAgo !== undefined && r.untilDaysAgo > r.sinceDaysAgo) bad.push(JSON.stringify(r)) }
console.log('bad', bad.length, bad.slice(0, 5))
const n = (f: (p: typeof ps[number]) => boolean) => ps.filter(f).length
console.log({ birth: n(p => !!p.birthDate), code: n(p => !!p.identityCode), archived: n(p => p.archivedDaysAgo !== undefined), old: n(p => p.lastContactDaysAgo > 1100), noroles: n(p => p.roles.length === 0), past: n(p => p.roles.some(r => r.untilDaysAgo !== undefined)) })
const base = 'http://localhost:3977'
const m = readMark('/tmp/demotest/d')!.staff![2]!
let cookie = ''
const go = async (path: string, form?: Record<string,string>) => { const r = await fetch(base + path, { redirect: 'manual', headers: { cookie, origin: base, ...(form && {'content-type':'application/x-www-form-urlencoded'}) }, ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }) }); const jar = new Map(cookie.split('; ').filter(Boolean).map(c => [c.split('=')[0]!, c] as const)); for (const c of r.headers.getSetCookie()) { const kv = c.split(';')[0]!; jar.set(kv.split('=')[0]!, kv) } cookie = [...jar.values()].join('; '); return { status: r.status, location: r.headers.get('location'), text: await r.text() } }
let r = await go('/sign-in', { email: m.email, password: m.password }); console.log(r.status, r.location)
r = await go(r.location!, { code: oneTimeCode(m.secret, systemClock.now()) }); console.log(r.status, r.location, r.text.slice(0, 100))
for (const p of ['/', '/people', '/organisations', '/staff', '/audit', '/notice']) { r = await go(p); console.log(p, r.status, r.location, r.text.length) }
