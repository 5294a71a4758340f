/** A house to which mail comes in: a register with a secret address, Pia of the staff, and messages as mail programs write them. */
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { renewAddress } from '../../src/capabilities/interactions/operations/renew-address.ts'
import { getAddress } from '../../src/capabilities/interactions/queries/address.ts'
import { getInteraction } from '../../src/capabilities/interactions/queries/get-interaction.ts'
import { listInteractions } from '../../src/capabilities/interactions/queries/list-interactions.ts'
import { listWaiting } from '../../src/capabilities/interactions/queries/waiting.ts'
import { ownAddress } from '../../src/capabilities/interactions/rules/own-address.ts'
import { takeMail } from '../../src/capabilities/interactions/take-mail.ts'
import { ainoIn } from './aino.ts'
import { testHouse } from './test-house.ts'

export const domain = 'rekisteri.example.fi'
export const pia = 'pia@koulutus.example'

export type Post = Awaited<ReturnType<typeof openPost>>

export async function openPost() {
  const house = await testHouse({ at: '2026-03-02T10:00:00Z' })
  await house.owner.query(
    `insert into staff.member (register_id, id, name, email, roles, created_at, updated_at)
     values ($1, $2, 'Pia', $3, '{coordinator}', now(), now())`,
    [house.lexmentor.id, newId(house.clock), pia],
  )
  const newSecret = async (): Promise<string> => {
    await perform(house.house, renewAddress, house.caller(), {})
    const { token } = await ask(house.house, getAddress, house.caller(), {})
    return ownAddress('lexmentor', token ?? '', domain)
  }
  const secret = await newSecret()
  const taker = takeMail(house.hosts, domain)
  const aino = ainoIn(() => house)
  const list = async () =>
    (await ask(house.house, listInteractions, house.caller(), { limit: 100 })).items.map(({ id }) => id)
  const get = (interaction: string) => ask(house.house, getInteraction, house.caller(), { interaction })
  let people = 0
  return {
    house,
    aino,
    taker,
    secret,
    newSecret,
    get,
    send: (raw: Buffer, to = secret) => taker.take([to], raw),
    newest: async () => get((await list())[0] ?? ''),
    count: async () => (await list()).length,
    waiting: () => ask(house.house, listWaiting, house.caller(), {}),
    /** Somebody of the register, with an address of their own. */
    known: async () => {
      const email = `aino${++people}@example.fi`
      return { email, id: await aino.add({ contactPoints: [{ kind: 'email', value: email }] }) }
    },
  }
}

type Headers = Readonly<Record<string, string>>

let sent = 0

/** Each message has an id of its own. */
export function message(headers: Headers, body = 'Hei'): Buffer {
  const all = { 'Message-ID': `<${++sent}@test>`, 'Content-Type': 'text/plain; charset=utf-8', ...headers }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${head.join('')}\r\n${body}`)
}

export const withFile = (headers: Headers, file: Buffer, name = 'tarjous.pdf'): Buffer =>
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
