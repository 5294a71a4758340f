/** Something that may be opened: reasons behind an answer, more of a list. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** `<Disclosure summary="Miksi?">…</Disclosure>` */
export function Disclosure(props: {
  summary: ComponentChildren
  open?: boolean | undefined
  children: ComponentChildren
}) {
  return (
    <details class="disclosure" open={props.open}>
      <summary>
        <Icon name="chevron-right" />
        <span>{props.summary}</span>
      </summary>
      <div class="disclosure-body">{props.children}</div>
    </details>
  )
}
