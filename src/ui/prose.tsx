/** Running text: at most 70 characters a line, links underlined, lists and headings spaced for reading. */
import type { ComponentChildren } from 'preact'

/** `<Prose><p>…</p></Prose>`; `lang` when the text is in another language than the page. */
export function Prose(props: { lang?: string | undefined; children: ComponentChildren }) {
  return (
    <div class="prose" lang={props.lang}>
      {props.children}
    </div>
  )
}
