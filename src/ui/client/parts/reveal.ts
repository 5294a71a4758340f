/** `<seloste-reveal>`: the button beside a password that shows and hides what was typed. */

export function defineReveal(): void {
  customElements.define('seloste-reveal', Reveal)
}

class Reveal extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const button = this.querySelector('button')
    if (input === null || button === null) return
    button.hidden = false
    button.onclick = () => {
      const show = input.type === 'password'
      input.type = show ? 'text' : 'password'
      button.textContent = (show ? this.dataset.hide : this.dataset.show) ?? ''
      input.focus()
    }
    // A password manager and the browser's history want a password field, so it is hidden again before it is sent.
    input.form?.addEventListener('submit', () => {
      input.type = 'password'
    })
  }
}
