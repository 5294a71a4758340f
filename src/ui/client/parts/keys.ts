/** `/` brings the cursor to the search, `?` shows what the keys do; never while somebody is writing. */

export function listenToKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
      return
    if (event.key === '/') focusSearch(event)
    if (event.key === '?') document.getElementById('keyboard-help')?.togglePopover()
  })
}

function focusSearch(event: KeyboardEvent): void {
  const search = document.getElementById('global-search')
  if (!(search instanceof HTMLInputElement)) return
  event.preventDefault()
  search.focus()
  search.select()
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
