/** What we use of Turbo, which brings no types of its own. */
declare global {
  interface Window {
    Turbo?: { visit(location: string, options?: { action: 'replace' }): void }
  }
}

export {}
