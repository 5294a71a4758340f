import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseOnWish } from '#capabilities/requests'
import { DatabaseAway } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { ainoIn } from '../../../tests/support/aino.ts'
import { databaseAsText } from '../../../tests/support/database-as-text.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { receiveCommand } from './commands.ts'
import { sweep } from './jobs.ts'
import { discardWaiting } from './operations/discard-waiting.ts'
import { editInteraction } from './operations/edit-interaction.ts'
import { fileWaiting } from './operations/file-waiting.ts'
import { renewAddress } from './operations/renew-address.ts'
import { getAddress } from './queries/address.ts'
import { getAttachment, getInteraction } from './queries/get-interaction.ts'
import { listInteractions } from './queries/list-interactions.ts'
import { getWaiting, listWaiting } from './queries/waiting.ts'
import { ownAddress } from './rules/own-address.ts'
import { takeMail } from './take-mail.ts'

const domain = 'rekisteri.example.fi'
const pia = 'pia@koulutus.example'
let house: TestHouse
let secret = ''
beforeAll(async () => {
  house = await testHouse({ at: '2026-03-02T10:00:00Z' })
  await house.owner.query(
    `insert into staff.member (register_id, id, name, email, roles, created_at, updated_at)
     values ($1, $2, 'Pia', $3, '{coordinator}', now(), now())`,
    [house.lexmentor.id, newId(house.clock), pia],
  )
  secret = await newSecret()
})
afterAll(() => house?.close())
const aino = ainoIn(() => house)

async function newSecret(): Promise<string> {
  await perform(house.house, renewAddress, house.caller(), {})
  const { token } = await ask(house.house, getAddress, house.caller(), {})
  return ownAddress('lexmentor', token ?? undefined, domain)
}

const taker = () => takeMail(house.hosts, domain)
let sent = 0
const message = (headers: Readonly<Record<string, string>>, body = 'Hei'): Buffer => {
  const all = { 'Message-ID': `<${++sent}@test>`, 'Content-Type': 'text/plain; charset=utf-8', ...headers }
  return Buffer.from(
    `${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n')}\r\n\r\n${body}`,
  )
}
const send = (raw: Buffer, to = secret) => taker().take([to], raw)
const newest = async () => {
  const { items } = await ask(house.house, listInteractions, house.caller(), { limit: 1 })
  return items[0] === undefined
    ? undefined
    : ask(house.house, getInteraction, house.caller(), { interaction: items[0].id })
}
const waiting = () => ask(house.house, listWaiting, house.caller(), {})
const count = async () =>
  (await ask(house.house, listInteractions, house.caller(), { limit: 100 })).items.length

let people = 0
const known = async () => {
  const email = `aino${++people}@example.fi`
  return { email, id: await aino.add({ contactPoints: [{ kind: 'email', value: email }] }) }
}

const withFile = (headers: Readonly<Record<string, string>>, file: Buffer, name = 'tarjous.pdf') =>
  message(
    { ...headers, 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=x' },
    [
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Liitteenä tarjous.',
      '--x',
      'Content-Type: application/pdf',
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      file.toString('base64'),
      '--x--',
      '',
    ].join('\r\n'),
  )

test('the secret address takes mail from anybody, the open one from the register’s users, and others none', async () => {
  const { knows } = taker()
  expect(await knows(secret, 'stranger@example.org')).toBe('taken')
  expect(await knows(secret.toUpperCase(), 'stranger@example.org')).toBe('taken')
  expect(await knows(`lexmentor@${domain}`, 'PIA@koulutus.example')).toBe('taken')
  expect(await knows(`lexmentor@${domain}`, 'stranger@example.org')).toBe('not-allowed')
  expect(await knows(`lexmentor+${'0'.repeat(32)}@${domain}`, pia)).toBe('unknown')
  expect(await knows(secret.replace('lexmentor', 'harbour'), pia)).toBe('unknown')
  expect(await knows(secret.replace(domain, 'elsewhere.example'), pia)).toBe('unknown')
  expect(await knows(`nobody@${domain}`, pia)).toBe('unknown')
  expect(await knows(secret, '')).toBe('automatic')
})

test('a new secret address ends the old one at once', async () => {
  const before = secret
  secret = await newSecret()
  expect(await taker().knows(before, 'stranger@example.org')).toBe('unknown')
  expect(await taker().knows(secret, 'stranger@example.org')).toBe('taken')
})

test('what a person writes to us is an interaction with them, at the time it was written, and moves the last contact', async () => {
  const { email, id } = await known()
  expect(
    await send(
      message(
        {
          From: `Aino <${email.toUpperCase()}>`,
          Subject: 'Kysymys',
          Date: 'Sun, 01 Mar 2026 09:00:00 +0200',
        },
        'Mitä maksaa?',
      ),
    ),
  ).toBe('taken')
  expect(await newest()).toMatchObject({
    kind: 'email',
    direction: 'in',
    happenedAt: '2026-03-01T07:00:00Z',
    subject: 'Kysymys',
    body: 'Mitä maksaa?',
    cameBy: 'mail',
    people: [{ id }],
  })
  expect((await aino.get(id)).lastContactOn).toBe('2026-03-01')
})

test('a message that one of the staff sent with a blind copy to us went out, and is theirs', async () => {
  const [one, other] = [await known(), await known()]
  await send(
    message({ From: pia, To: `${one.email}, ${other.email}`, Subject: 'Tarjous' }),
    `lexmentor@${domain}`,
  )
  const found = await newest()
  expect(found).toMatchObject({ direction: 'out', subject: 'Tarjous' })
  expect(found?.people.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort())
  expect(found?.recordedBy).not.toBeNull()
})

test('a message that one of the staff passes on is about those in the header it carries', async () => {
  const { email, id } = await known()
  const text = `Hoidatko?\r\n\r\nLähettäjä: Aino <${email}>\r\nLähetetty: maanantai 2. maaliskuuta 2026 9.15\r\nVastaanottaja: ${pia}\r\nAihe: Kysymys\r\n\r\nMitä maksaa?`
  await send(message({ From: pia, To: secret, Subject: 'VS: Kysymys' }, text))
  expect(await newest()).toMatchObject({ direction: 'in', people: [{ id }] })
})

test('nobody is made up: a message from addresses that nobody has waits, until somebody says whom it concerns', async () => {
  const { rows } = await house.owner.query('select count(*)::int as people from people.person')
  const before = await count()
  await send(
    withFile({ From: 'Uusi Ihminen <uusi@example.org>', Subject: 'Pyyntö zqodottaaqz' }, Buffer.from('%PDF')),
  )
  expect(await count()).toBe(before)
  expect((await house.owner.query('select count(*)::int as people from people.person')).rows).toEqual(rows)
  const told = (await waiting()).at(-1)
  expect(told).toMatchObject({ from: ['uusi@example.org'], subject: 'Pyyntö zqodottaaqz', files: 1 })
  const id = told?.id ?? ''
  expect(await ask(house.house, getWaiting, house.caller(), { waiting: id })).toMatchObject({
    text: 'Liitteenä tarjous.',
  })
  expect((await databaseAsText(house.owner)).holds('zqodottaaqz')).toBe(false)

  const person = await aino.add()
  const file = { waiting: id, people: [person] }
  await perform(house.house, fileWaiting, house.caller(), file)
  expect(await newest()).toMatchObject({
    subject: 'Pyyntö zqodottaaqz',
    people: [{ id: person }],
    attachments: [{ name: 'tarjous.pdf' }],
  })
  await expect(perform(house.house, fileWaiting, house.caller(), file)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an address that two people share tells of neither', async () => {
  const shared = 'toimisto@example.fi'
  for (let i = 0; i < 2; i += 1) await aino.add({ contactPoints: [{ kind: 'email', value: shared }] })
  const [before, waited] = [await count(), (await waiting()).length]
  await send(message({ From: shared }))
  expect([await count(), (await waiting()).length]).toEqual([before, waited + 1])
})

test('what nobody claims goes after thirty days and not before, and what is thrown away at once', async () => {
  await send(message({ From: 'pois@example.org' }))
  const [first] = (await waiting()).slice(-1)
  await perform(house.house, discardWaiting, house.caller(), { waiting: first?.id ?? '' })
  await send(message({ From: 'vanhenee@example.org' }))
  const left = (await waiting()).map(({ id }) => id)
  expect(left).not.toContain(first?.id)
  const later = (hours: number) => ({
    house: { ...house.house, clock: { ...house.clock, now: () => house.clock.now().add({ hours }) } },
    register: house.lexmentor,
  })
  await sweep(later(30 * 24))
  expect((await waiting()).map(({ id }) => id)).toEqual(left)
  await sweep(later(30 * 24 + 1))
  expect(await waiting()).toEqual([])
})

test('the same message is taken once, however often and by whichever address it comes', async () => {
  const { email } = await known()
  const raw = message({ From: email })
  const before = await count()
  expect([await send(raw), await send(raw), await send(raw, `lexmentor@${domain}`)]).toEqual([
    'taken',
    'taken',
    'taken',
  ])
  expect(await count()).toBe(before + 1)
  const [one, two] = [raw, raw].map(each =>
    send(Buffer.concat([Buffer.from('Received: from a by b\r\n'), each])),
  )
  await Promise.all([one, two])
  expect(await count()).toBe(before + 1)
})

test('what was not committed is not there, and comes again with the next try', async () => {
  const { email } = await known()
  const raw = message({ From: email })
  const before = await count()
  const broken = {
    ...house.house,
    reactions: [{ to: 'interactions.received', run: async () => Promise.reject(new DatabaseAway()) }],
  }
  const hosts = () => house.hosts().map(host => ({ ...host, house: broken }))
  await expect(takeMail(hosts, domain).take([secret], raw)).rejects.toThrow(DatabaseAway)
  expect(await count()).toBe(before)
  await send(raw)
  expect(await count()).toBe(before + 1)
})

test('machines and circles are sent away', async () => {
  const { email } = await known()
  const before = await count()
  expect(await send(message({ From: email, 'Auto-Submitted': 'auto-replied' }))).toBe('automatic')
  const hops = Buffer.from('Received: from a by b\r\n'.repeat(60))
  expect(await send(Buffer.concat([hops, message({ From: email })]))).toBe('loop')
  expect(await count()).toBe(before)
})

test('a message without a sender, and one of nothing at all, waits like any that names nobody', async () => {
  const waited = (await waiting()).length
  expect([await send(Buffer.from('\r\n')), await send(Buffer.from('Subject: x\r\n\r\n'))]).toEqual([
    'taken',
    'taken',
  ])
  expect((await waiting()).length).toBe(waited + 2)
})

test('files are kept sealed, once for all who took part, follow a correction, and go with the last of them', async () => {
  const [one, other] = [await known(), await known()]
  const bytes = Buffer.from('zqsalainenqz tarjous')
  await send(withFile({ From: pia, To: `${one.email}, ${other.email}` }, bytes, 'tarjous "1"\u0000.pdf'))
  const found = await newest()
  const [file] = found?.attachments ?? []
  expect(found?.attachments).toHaveLength(1)
  const opened = await ask(house.house, getAttachment, house.caller(), { attachment: file?.id ?? '' })
  expect(opened.content.equals(bytes)).toBe(true)
  expect((await databaseAsText(house.owner)).holds('zqsalainenqz')).toBe(false)
  const contents = async () => (await house.owner.query('select id from interactions.content')).rows.length
  const before = await contents()

  const edited = {
    kind: 'email',
    direction: 'out',
    happenedAt: '2026-03-01T10:00:00Z',
    body: 'Tarjous',
    version: 1,
  } as const
  await perform(house.house, editInteraction, house.caller(), {
    ...edited,
    interaction: found?.id ?? '',
    people: [other.id],
  })
  expect(await contents()).toBe(before)
  await perform(house.house, eraseOnWish, house.caller(), { person: one.id, confirmed: true })
  expect(await contents()).toBe(before)
  await perform(house.house, eraseOnWish, house.caller(), { person: other.id, confirmed: true })
  expect(await contents()).toBe(before - 1)
})

test('when one of those is erased to whom a message went, its text and files go for all', async () => {
  const [one, other] = [await known(), await known()]
  await send(withFile({ From: one.email, Cc: other.email, Subject: 'Ainon asia' }, Buffer.from('x')))
  const id = (await newest())?.id ?? ''
  await perform(house.house, eraseOnWish, house.caller(), { person: one.id, confirmed: true })
  expect(await ask(house.house, getInteraction, house.caller(), { interaction: id })).toMatchObject({
    subject: null,
    body: null,
    attachments: [],
    people: [{ id: other.id }],
  })
})

test('a sender’s clock that runs ahead puts nothing into the future', async () => {
  const { email } = await known()
  await send(message({ From: email, Date: 'Fri, 01 Jan 2100 09:00:00 +0200' }))
  expect((await newest())?.happenedAt).toBe('2026-03-02T10:00:00Z')
})

test('a message of ten thousand recipients is about those few whom we know', async () => {
  const { email, id } = await known()
  const many = [email, ...Array.from({ length: 10_000 }, (_, i) => `p${i}@example.org`)]
  await send(message({ From: pia, To: many.join(',\r\n ') }))
  expect(await newest()).toMatchObject({ people: [{ id }] })
})

test('a mail server’s alias hands a message to the command, which ends with the codes that it understands', async () => {
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises')
  const folder = await mkdtemp('/tmp/seloste-mail-')
  try {
    const { email, id } = await known()
    await writeFile(`${folder}/m.eml`, message({ From: email, Subject: 'Putkesta' }))
    const [host] = house.hosts()
    const run = async (address: string) =>
      (await receiveCommand.run(host!, { values: [address], options: { from: `${folder}/m.eml` } })).exitCode
    expect(await run(`lexmentor@${domain}`)).toBe(77)
    expect(await run(`nobody@${domain}`)).toBe(67)
    expect(await run(secret)).toBe(0)
    expect(await newest()).toMatchObject({ subject: 'Putkesta', people: [{ id }] })
    await writeFile(`${folder}/m.eml`, Buffer.alloc(30_000_000, 120))
    expect(await run(secret)).toBe(65)
  } finally {
    await rm(folder, { recursive: true })
  }
})
