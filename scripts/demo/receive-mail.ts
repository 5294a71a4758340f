/** Mail that comes to the register's own address: from somebody whom it knows, and from somebody whom it does not. */
import { interactions, takeMail } from '#capabilities/interactions'
import { listPeople } from '#capabilities/people'
import type { Host } from '#platform/capability'
import { ask, type Caller, perform } from '#platform/operation'
import { named } from './named.ts'

const domain = 'rekisteri.example'
const renew = named(interactions.operations, 'interactions.renew-address')
const address = named(interactions.queries, 'interactions.get-address')

export async function receiveMail(host: Host, caller: Caller): Promise<void> {
  const { house, register } = host
  await perform(house, renew, caller, {})
  const { token } = await ask(house, address, caller, {})
  const to = `${register.key}+${token}@${domain}`
  const { items } = await ask(house, listPeople, caller, {
    group: 'customer-contacts',
    search: 'la',
    limit: 50,
  })
  const writer = items.find(({ email, organisation }) => email !== null && organisation?.until === null)
  for (const letter of [fromSomebodyKnown(writer?.email ?? ''), fromAStranger]) {
    const verdict = await takeMail(() => [host], domain).take(
      [to],
      inCrLf(letter(to, house.clock.now().epochMilliseconds)),
    )
    if (verdict !== 'taken') throw new Error(`The mail was not taken: ${verdict}.`)
  }
}

type Letter = (to: string, at: number) => string

const inCrLf = (text: string): Buffer => Buffer.from(text.trimStart().replaceAll('\n', '\r\n'))

const dayOf = (at: number): string => new Date(at - 9 * 60_000).toUTCString().replace('GMT', '+0000')

const fromSomebodyKnown =
  (from: string): Letter =>
  (to, at) =>
    `
From: <${from}>
To: <${to}>
Date: ${dayOf(at)}
Message-ID: <osallistujat-1@${domain}>
Subject: Osallistujat ja toiveet aiheista
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=osa

--osa
Content-Type: text/plain; charset=utf-8

Hei,

meiltä on tulossa kuusi osallistujaa. Liitteenä aiheet, joita toivoisimme käsiteltävän.

--osa
Content-Type: text/plain; charset=utf-8
Content-Disposition: attachment; filename="toiveet.txt"

Lisä- ja muutostyöt
Reklamaation määräajat
Vakuudet

--osa--
`

const fromAStranger: Letter = (to, at) => `
From: Kesäniitty hankinnat <hankinnat@kesaniitty-hankinnat.example>
To: <${to}>
Date: ${dayOf(at)}
Message-ID: <tarjouspyynto-1@${domain}>
Subject: =?UTF-8?Q?Tarjouspyynt=C3=B6:_hankintojen_peruskurssi?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hei,

pyydämme tarjousta hankintojen peruskurssista kahdeksalle. Ajankohta voisi olla alkuvuodesta.
`
