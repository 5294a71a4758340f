import { expect, test } from 'vitest'
import { correspondentsOf } from './correspondents.ts'
import { forwardedAddresses } from './forwarded.ts'
import { newAddressToken, ownAddress, readOwnAddress } from './own-address.ts'

const gmail = `Katsotko?

---------- Forwarded message ---------
Lähettäjä: Aino Virtanen <aino@example.fi>
Date: ti 3. maalisk. 2026 klo 9.15
Subject: Tarjouspyyntö
To: Pia Päällikkö <pia@koulutus.example>

Hei Pia,
From: tämä ei ole otsake`

const outlook = `FYI

From: Bo Ek [mailto:bo@example.fi]
Sent: den 3 mars 2026 9:15
To: Pia Päällikkö <pia@koulutus.example>; Carl <carl@example.fi>
Cc: Dora <dora@example.fi>
Subject: VB: Fråga

Hej`

const outlookInFinnish = `Lähettäjä: Aino Virtanen <aino@example.fi>

Lähetetty: tiistai 3. maaliskuuta 2026 9.15

Vastaanottaja: pia@koulutus.example

Aihe: Kysymys

Teksti`

const apple = `> Vidarebefordrat brev:
>
> Från: Dora <dora@example.fi>
> Ämne: Fråga
> Datum: 3 mars 2026 09:15:00 EET
> Till: pia@koulutus.example
>
> Hej`

test.each([
  ['Gmail', gmail, ['aino@example.fi'], ['pia@koulutus.example']],
  ['Outlook', outlook, ['bo@example.fi'], ['pia@koulutus.example', 'carl@example.fi', 'dora@example.fi']],
  ['Outlook in Finnish', outlookInFinnish, ['aino@example.fi'], ['pia@koulutus.example']],
  ['Apple Mail in Swedish', apple, ['dora@example.fi'], ['pia@koulutus.example']],
])('the header that %s writes into what is passed on is read', (_, text, from, to) => {
  expect(forwardedAddresses(text)).toEqual({ from, to })
})

test('a name after a colon, a sender alone and prose are no header', () => {
  for (const text of [
    'From: Aino\nSubject: x',
    'From: aino@example.fi\nHei!',
    'Soita osoitteeseen aino@example.fi. Aihe: kurssi',
    '',
    ':'.repeat(10_000),
    'From: '.repeat(10_000),
  ])
    expect(forwardedAddresses(text)).toBeUndefined()
})

const known = {
  isOwn: (key: string) => key.endsWith('@rekisteri.example.fi'),
  isStaff: (key: string) => key === 'pia@koulutus.example',
}
const of = (from: string, to: readonly string[], text = '') =>
  correspondentsOf({ from: [from], to, text }, known)

test('who writes to us is in touch with us, and whom our staff write to we are in touch with', () => {
  expect(of('Aino@Example.fi', ['lexmentor@rekisteri.example.fi'])).toEqual({
    keys: ['aino@example.fi'],
    direction: 'in',
  })
  expect(of('pia@koulutus.example', ['aino@example.fi', 'bo@example.fi'])).toEqual({
    keys: ['aino@example.fi', 'bo@example.fi'],
    direction: 'out',
  })
})

test('of a message that staff pass on, the header in its text counts, and in one with a correspondent of its own it does not', () => {
  expect(of('pia@koulutus.example', ['lexmentor@rekisteri.example.fi'], gmail)).toEqual({
    keys: ['aino@example.fi'],
    direction: 'in',
  })
  expect(of('pia@koulutus.example', ['dora@example.fi'], outlook)).toEqual({
    keys: ['dora@example.fi'],
    direction: 'out',
  })
  expect(of('pia@koulutus.example', ['lexmentor@rekisteri.example.fi'], 'Muista tämä')).toEqual({
    keys: [],
    direction: 'out',
  })
})

test('an address of the register survives servers that change its case, and no other is one', () => {
  const token = newAddressToken()
  const address = ownAddress('lexmentor', token, 'rekisteri.example.fi')
  expect(readOwnAddress(address.toUpperCase())).toEqual({ register: 'lexmentor', token })
  for (const other of [
    'lexmentor@rekisteri.example.fi',
    'lexmentor+@x.fi',
    'lexmentor+secret@x.fi',
    '@x.fi',
    'lexmentor',
    'a b@x.fi',
    `${'a'.repeat(50)}@x.fi`,
  ])
    expect(readOwnAddress(other)).toBeUndefined()
})
