/** `<seloste-refresh>`: asks for the page again every few seconds while it is looked at, and puts in place what changed. */

export function defineRefresh(): void {
  customElements.define('seloste-refresh', Refresh)
}

const secondsMin = 1

class Refresh extends HTMLElement {
  #timer: number | undefined

  connectedCallback(): void {
    const seconds = Math.max(Number(this.dataset.every) || secondsMin, secondsMin)
    this.#timer = window.setInterval(lookAgain, seconds * 1000)
  }

  /** Also when the answer no longer has this element in it: then there is nothing more to wait for. */
  disconnectedCallback(): void {
    window.clearInterval(this.#timer)
  }
}

/** Replacing the page by itself is what Turbo calls a refresh: it morphs, by the document's own wish, and keeps the scroll. */
function lookAgain(): void {
  if (document.hidden || document.documentElement.hasAttribute('aria-busy')) return
  window.Turbo?.visit(window.location.href, { action: 'replace' })
}
