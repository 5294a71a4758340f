/** Scratch. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson, editPerson, getPerson, setContactState, removeContactPoint, setIdentityCode, archivePerson, editRole } from '#capabilities/people'
import { addWording, decide, prohibit, recordConsent } from '#capabilities/permissions'
import { eraseOnWish } from '#capabilities/requests'
import { mergePeople, undoMerge } from '#capabilities/duplicates'
import { staffActor } from '#platform/auth'
import { sql, transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { importingIn } from '../../../tests/support/importing.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { listLines, takeFile, beginImport, setMapping, checkImport, startImport, goOn, getImport } from './index.ts'
import { tellPeople } from './operations/tell-people.ts'
import { listDuties } from './queries/list-duties.ts'

let house: TestHouse
const { host, take, check, start, undo, bring, tell, look } = importingIn(() => house)
beforeAll(async () => { house = await testHouse() })
afterAll(() => house.close())
const member = staffActor('01890000-0000-7000-8000-00000000000a', [{ key: 'all', may: ['*'] }])
const staff = () => house.caller(member)
const lines = async (id: string) => (await ask(house.house, listLines, host().caller, { import: id })).lines
const file = (...rows: string[]) => `${['Etunimi;Sukunimi;Sähköposti;Puhelin;Yritys;Asema', ...rows].join('\n')}\n`
let n = 0
const uniq = () => `u${++n}`
const get = (person: string) => ask(house.house, getPerson, staff(), { person })
const does = (op: any, input: any) => perform(house.house, op, staff(), input) as Promise<any>
const mayEmail = async (person: string) => (await ask(house.house, decide, staff(), { person })).find(e => e.channel === 'email' && e.purpose === 'direct-marketing')
let wording = ''
beforeAll(async () => { wording = (await does(addWording, { key: 'nl', language: 'fi', text: 'Saako?' })).id })
const person = (more = {}) => does(addPerson, { givenNames: 'Aino', familyName: 'Virtanen', source: { key: 'person', obtainedOn: '2025-01-01' }, ...more }).then(r => r.id as string)


const caught = (w: Promise<any>) => w.then(v => v, (e: any) => `! ${e.code ?? e.name} ${JSON.stringify(e.problems ?? e.message)} ${e.detail ?? ''}`)
const src = { key: 'person', obtainedOn: '2026-03-02' }
const erase = (p: string) => caught(does(eraseOnWish, { person: p, confirmed: true }))
const q = async (text: string, v: any[] = []) => (await house.owner.query(text, v)).rows


import { browse } from '../../../tests/support/browse.ts'
import { capabilities } from '#capabilities'
import { memberActor, roles } from '../staff/roles.ts'
import { publicActor, keyActor } from '#platform/auth'
import { toEdge } from '#platform/ids'
describe('pages', () => {
  test('matrix', async () => {
    const u = uniq()
    const d = await bring(file(`Liisa;Lii${u};${u}@new.example;;Firma ${u} Oy;Myyjä`, `Aku;Ankka${u};kissa;;;`))
    const per = (await lines(d.id))[0]!.person!.id
    const a = await person({ givenNames: 'Liisa', familyName: `Lii${u}`, contactPoints: [{ kind: 'email', value: `${u}@new.example` }] })
    const { beginSearch, searchSlice } = await import('#capabilities/duplicates') as any
    const { searchPerson } = await import('../duplicates/operations/search-person.ts')
    await does(searchPerson, { person: a })
    const pair = (await q('select id from duplicates.pair where person_id=$1 or other_id=$1', [a]))[0]?.id
    const imp = toEdge('imp', d.id), pe = toEdge('per', per), pa = toEdge('per', a), du = pair ? toEdge('dup', pair) : 'dup_x'
    const gets = ['/imports', '/imports/new', '/imports/duties', '/imports/mappings', `/imports/${imp}`, `/imports/${imp}/columns`, `/imports/${imp}/file`, `/imports/${imp}/refused.csv`, `/imports/${imp}/tell`, `/imports/${imp}/undo`, '/duplicates', `/duplicates/${du}`, '/duplicates/merges', `/duplicates/compare?one=${pe}&other=${pa}`, `/duplicates/with/${pe}`, '/disclosures', '/exports/new?list=people', '/exports/new?list=organisations', '/interactions', '/interactions/new', '/interactions/address', '/interactions/unmatched', '/tasks', '/tasks/new', `/people/${pe}`, `/people/${pe}/permissions`, `/people/${pe}/permissions/prohibit`, '/organisations', '/organisations/new']
    const posts: [string, Record<string, string>][] = [[`/imports/${imp}`, { do: 'undo' }], [`/imports/${imp}/undo`, {}], ['/duplicates/merge', { stays: pe, goes: pa }], [`/duplicates/${du}/mark-as-two`, {}], ['/exports/new', { list: 'people', purpose: 'contacts', recipient: 'inside', columns: 'family-name', format: 'csv' }], ['/exports/new', { list: 'organisations', purpose: 'contacts', recipient: 'inside', columns: 'name', format: 'csv' }], ['/interactions/address', {}], [`/imports/${imp}/tell`, { toldOn: '2026-03-02', channel: 'email' }], ['/imports/mappings', { mapping: 'map_x' }]]
    const who: [string, any][] = [...roles.map(r => [r.key, memberActor('01890000-0000-7000-8000-00000000000b', [r.key])] as [string, any]), ['stranger', undefined]]
    const table: Record<string, string[]> = {}
    for (const [name, actor] of who) {
      const b = browse({ house: house.house, capabilities, registers: () => [house.lexmentor, house.register('harbour')], ...(actor ? { actor } : {}) })
      for (const path of gets) { const r = await b.get(`/r/lexmentor${path}`); (table[path] ??= []).push(`${name.slice(0, 4)}=${r.status}${r.status === 303 ? '' : ''}`) }
      if (name !== 'administrator' && name !== 'director' && name !== 'coordinator') for (const [path, fields] of posts) { const r = await b.post(`/r/lexmentor${path}`, fields); (table[`POST ${path} ${fields.list ?? ''}`] ??= []).push(`${name.slice(0, 4)}=${r.status}`) }
      const form = new FormData(); form.append('file', new File(['a;b\n1;2\n'], 'x.csv'))
      const r = await b.send(`/r/lexmentor/imports/${imp}/file`, form); (table['POST file'] ??= []).push(`${name.slice(0, 4)}=${r.status}`)
    }
    for (const [k, v] of Object.entries(table)) console.log('MX', k.replaceAll(imp, ':imp').replaceAll(pe, ':pe').replaceAll(pa, ':pa').replaceAll(du, ':dup'), v.join(' '))
    // Harbour's pages with lexmentor's ids
    const admin = browse({ house: house.house, capabilities, registers: () => [house.lexmentor, house.register('harbour')], actor: memberActor('01890000-0000-7000-8000-00000000000b', ['administrator']) })
    for (const path of gets.filter(x => x.includes('_'))) { const r = await admin.get(`/r/harbour${path}`); const t = await r.text(); console.log('XR', path.slice(0, 30).replaceAll(imp, ':imp'), r.status, t.includes(u) ? 'LEAK' : '') }
    for (const [path, fields] of posts.filter(([x]) => x.includes('_') || x.includes('merge'))) { const r = await admin.post(`/r/harbour${path}`, fields); console.log('XR POST', path.slice(0, 40), r.status) }
  })
  test('names of files, refused.csv, export of formulas', async () => {
    const u = uniq()
    const d = await bring(file(`=cmd|' /C calc'!A0;+Sum${u};${u}@x.example;;-2+3 Oy;@SUM(1)`, `\u0009=1+1;Two;kissa;;;`, `"=1;2";Three;koira;;;`, `'=1+1;Four;lehmä;;;`))
    console.log('EX', JSON.stringify((await lines(d.id)).map(l => [l.outcome, l.person?.name, l.problems])))
    const actor = memberActor('01890000-0000-7000-8000-00000000000b', ['administrator'])
    const b = browse({ house: house.house, capabilities, registers: () => [house.lexmentor], actor })
    const r = await b.get(`/imports/${toEdge('imp', d.id)}/refused.csv`)
    console.log('EX refused', r.headers.get('content-disposition'), JSON.stringify(await r.text()))
    for (const format of ['csv', 'vcard', 'xlsx']) {
      const body = new URLSearchParams([['list', 'people'], ['filter', ''], ['purpose', 'contacts'], ['recipient', 'inside'], ['format', format], ...['family-name', 'given-names', 'organisation', 'position', 'email'].map(c => ['columns', c])])
      const e = await b.post('/exports/new', body as any)
      const t = await e.text()
      console.log('EX', format, e.status, e.headers.get('content-disposition'), format === 'xlsx' ? t.length : JSON.stringify(t.split('\n').filter(x => /cmd|Sum|SUM|2\+3/.test(x))).slice(0, 600))
    }
    for (const name of ['../../etc/passwd', 'a"; filename="b.exe', 'x\r\nSet-Cookie: a=b.csv', 'a'.repeat(5000), '<script>alert(1)</script>.csv', '\u202egpj.csv', '/', '..']) {
      const { id } = await perform(house.house, beginImport, host().caller, { source: { key: 'partners', obtainedOn: '2026-02-20' }, purpose: 'marketing' })
      const form = new FormData(); form.append('file', new File([`Etunimi;Sukunimi\nA;B\n`], name))
      const s = await b.send(`/imports/${toEdge('imp', id)}/file`, form)
      const im = await look(id)
      const html = await (await b.get(`/imports/${toEdge('imp', id)}`)).text()
      console.log('FN', JSON.stringify(name.slice(0, 30)), s.status, im.state, JSON.stringify(im.fileName?.slice(0, 60)), html.includes('<script>alert') ? 'XSS' : '')
    }
    const long = await take(`Etunimi;${'<b>H</b>'.repeat(1250)}\nMatti;x\n`)
    const p = await b.get(`/imports/${toEdge('imp', long)}`); const t = await p.text()
    console.log('LH', p.status, t.length, t.includes('<b>H</b>') ? 'XSS' : '')
    const m = await b.post(`/imports/${toEdge('imp', long)}/columns`, { 'targets.0': 'given-names', 'targets.1': 'ignore', saveAs: 'pitkä' })
    console.log('LH save', m.status, (await b.get('/imports/mappings')).status)
  })
  test('traces', async () => {
    const jobs = await caught(q(`select payload::text from graphile_worker._private_jobs`))
    const leaks = (x: any) => JSON.stringify(x).match(/example|Liisa|Koo/g)
    console.log('TR jobs', Array.isArray(jobs) ? jobs.length : jobs, leaks(jobs))
    const audit = await q('select refs::text, operation from audit.entry')
    console.log('TR audit', audit.length, leaks(audit))
    console.log('TR log', house.logLines.length, leaks(house.logLines), JSON.stringify(house.logLines.slice(-2)).slice(0, 300))
    const plain = await q(`select count(*)::int n from imports.chunk where position('example'::bytea in sealed) > 0`)
    console.log('TR chunk', JSON.stringify(plain))
    console.log('TR imports text', JSON.stringify(await q(`select count(*)::int n from imports.import t where to_jsonb(t)::text ~ 'example|Liisa'`)))
  })
})
describe('undo again', () => {
  const stays = async (name: string, doing: (id: string, u: string) => Promise<any>) => {
    const u = uniq()
    const d = await bring(file(`Liisa;Lii${u};${u}@new.example;;;`))
    const id = (await lines(d.id))[0]!.person!.id
    const did = await caught(doing(id, u))
    const un = await caught(undo(d.id))
    console.log('K', name, JSON.stringify(did)?.slice(0, 150), un.state, 'kept', un.kept, JSON.stringify((await lines(d.id)).map(l => [l.outcome, l.person?.name])))
    return { id, u, d }
  }
  test('many', async () => {
    await stays('second import adds a phone', (id, u) => bring(file(`Liisa;Lii${u};${u}@new.example;040 7770${100 + n};;`), { obtainedOn: '2026-02-25' }).then(x => x.counts))
    await stays('second import adds a name', (id, u) => bring(`Etunimi;Sukunimi;Sähköposti;Kieli\nLiisa;Lii${u};${u}@new.example;suomi\n`, { obtainedOn: '2026-02-25' }).then(x => x.counts))
    await stays('second import says the same (matched)', (id, u) => bring(file(`Liisa;Lii${u};${u}@new.example;;;`), { obtainedOn: '2026-02-25' }).then(x => x.counts))
    const io = await import('../interactions/operations/record-interaction.ts')
    await stays('interaction', id => does(io.recordInteraction, { kind: 'note', happenedAt: '2026-03-01T10:00:00Z', people: [id], body: 'x', source: 'person' }))
    const { givePlan } = {} as any
    await stays('marked as two', async (id, u) => { const o = await person({ givenNames: 'Liisa', familyName: `Lii${u}`, contactPoints: [{ kind: 'email', value: `${u}@new.example` }] }); const { searchPerson } = await import('../duplicates/operations/search-person.ts'); await does(searchPerson, { person: o }); const { markAsTwo } = await import('../duplicates/operations/mark-as-two.ts'); const [p] = await q('select id from duplicates.pair where person_id=$1 or other_id=$1', [o]); return does(markAsTwo, { pair: p.id }) })
  })
  test('consent remains pointing at nobody', async () => {
    const x = await stays('consent', id => does(recordConsent, { person: id, channels: ['email'], wording }))
    console.log('CN', JSON.stringify(await q('select what, person_id from permissions.entry where person_id=$1', [x.id])), JSON.stringify(await q('select id from people.person where id=$1', [x.id])))
  })
  test('undo import whose person was matched and edited contact; two imports undone in both orders', async () => {
    for (const order of ['12', '21']) {
      const u = uniq()
      const p = await person({ givenNames: 'Kaarlo', familyName: `K${u}`, contactPoints: [{ kind: 'email', value: `${u}@x.example` }], language: 'fi' })
      const before = JSON.stringify((await tell()).find(t => JSON.stringify(t).includes(`${u}@x`)))
      const one = await bring(`Etunimi;Sukunimi;Sähköposti;Puhelin;Kutsumanimi\nKaarlo;K${u};${u}@x.example;040 8880${100 + n};Kalle\n`, { obtainedOn: '2026-02-20' })
      const two = await bring(`Etunimi;Sukunimi;Sähköposti;Kutsumanimi;Yritys\nKaarlo;K${u};${u}@x.example;Kaapo;Firma ${u}\n`, { obtainedOn: '2026-02-25' })
      for (const w of order) { const r = await caught(undo(w === '1' ? one.id : two.id)); console.log('O', order, w, r.state ?? r, 'kept', r.kept) }
      const after = JSON.stringify((await tell()).find(t => JSON.stringify(t).includes(`${u}@x`)))
      console.log('O', order, before === after ? 'same' : `DIFF\n${before}\n${after}`)
    }
  })
  test('fault in the middle, split, crash', async () => {
    const u = uniq()
    const rows = file(...Array.from({ length: 60 }, (_, i) => `N${i % 40};S${u}${i % 40};${u}${i % 40}@x.example;;Firma ${i % 7} ${u};`))
    const id = await take(rows); await check(id, 7)
    await perform(house.house, startImport, host().caller, { import: id })
    let k = 0
    for (let t = 0; t < 30; t++) await caught(goOn(host(), { only: id, size: 1 + (t * 3) % 11, onSlice: () => { if (++k % 2) throw new Error('boom') } }))
    await Promise.all([caught(goOn(host(), { only: id })), caught(goOn(host(), { only: id }))])
    const im = await look(id)
    console.log('CR', im.state, JSON.stringify(im.counts), JSON.stringify(await q('select count(*)::int n, count(distinct (given_names, family_name))::int d from people.person where family_name like $1', [`S${u}%`])), JSON.stringify(await q(`select count(*)::int n from organisations.organisation where name like $1`, [`%${u}`])))
    // second worker after the lease ran out while the first is in the middle
    const id2 = await take(file(...Array.from({ length: 30 }, (_, i) => `M${i};T${u}${i};m${u}${i}@x.example;;;`))); await check(id2)
    await perform(house.house, startImport, host().caller, { import: id2 })
    let second: any
    const first = await caught(goOn(host(), { only: id2, size: 5, onSlice: async at => { if (second === undefined) { second = 0; house.clock.advance?.({ seconds: 61 }); second = await caught(goOn(host(), { only: id2, size: 4 })) } } }))
    console.log('LS', JSON.stringify(first), JSON.stringify(second), JSON.stringify((await look(id2)).counts), (await look(id2)).state, JSON.stringify(await q('select count(*)::int n from people.person where family_name like $1', [`T${u}%`])))
  })
})
