/** The custom elements of `client/`, told to JSX. */
import type { ComponentChildren } from 'preact'

type ElementProps = { class?: string; children?: ComponentChildren } & {
  [data: `data-${string}`]: string | undefined
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'seloste-reveal': ElementProps
      'seloste-copy': ElementProps
      'seloste-refresh': ElementProps
    }
  }
}
