/** `<seloste-copy>`: puts a value on the clipboard and says so. */

export function defineCopy(): void {
  customElements.define('seloste-copy', Copy)
}

class Copy extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const button = this.querySelector('button')
    // The clipboard is only there on a secure address; without it the value can still be selected by hand.
    if (input === null || button === null || navigator.clipboard === undefined) return
    button.hidden = false
    button.onclick = async () => {
      await navigator.clipboard.writeText(input.value)
      input.select()
      const status = this.querySelector('[role=status]')
      if (status !== null) status.textContent = this.dataset.copied ?? ''
      button.textContent = this.dataset.copied ?? ''
    }
  }
}
