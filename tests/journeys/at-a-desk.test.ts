import { test } from 'vitest'
import { tellJourneys } from './journeys.ts'
import { signsInWithAPasskey, usesTheKeyboard } from './stories/keys.ts'
import { desk } from './views.ts'

const at = tellJourneys(desk)

test('Pia finds her way by the keyboard', async () => {
  await usesTheKeyboard(at.office, at.pia)
})

test('Pia signs in with a passkey', async () => {
  await signsInWithAPasskey(at.office, at.pia)
})
