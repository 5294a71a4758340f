/**
 * Fills a passkey form: fetches the challenge, lets the device answer it, and sends the form as any other. Whoever turns away
 * from their device's question is left where they were.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

document.addEventListener('turbo:load', revealForms)
revealForms()

function revealForms(): void {
  if (!browserSupportsWebAuthn()) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey][hidden]')) {
    form.hidden = false
    form.addEventListener('submit', event => {
      event.preventDefault()
      void fill(form)
    })
  }
}

async function fill(form: HTMLFormElement): Promise<void> {
  const answer = form.elements.namedItem('answer')
  if (!(answer instanceof HTMLInputElement)) return
  try {
    const challenge = await window.fetch(form.dataset.options ?? '', { method: 'POST' })
    const optionsJSON = await challenge.json()
    const response =
      form.dataset.passkey === 'create'
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON })
    answer.value = JSON.stringify(response)
    form.submit()
  } catch (error) {
    // NotAllowedError: the person changed their mind, or the device timed out. Nothing was sent, so nothing is said.
    if (error instanceof Error && error.name === 'NotAllowedError') return
    form.submit()
  }
}
