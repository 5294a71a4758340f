/**
 * Asks before a form with something typed in it is left. Nothing typed is stored: it may be about a person, and the
 * browser's storage would keep it.
 */

let changed: HTMLFormElement | undefined

export function guardUnsaved(): void {
  document.addEventListener('input', event => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (form?.dataset.unsaved !== undefined) changed = form
  })
  document.addEventListener('submit', event => {
    if (event.target === changed) changed = undefined
  })
  document.addEventListener('turbo:before-visit', event => {
    const warning = pending()?.dataset.unsaved
    if (warning === undefined) return
    if (window.confirm(warning)) changed = undefined
    else event.preventDefault()
  })
  window.addEventListener('beforeunload', event => {
    if (pending() !== undefined) event.preventDefault()
  })
}

function pending(): HTMLFormElement | undefined {
  return changed?.isConnected ? changed : undefined
}
