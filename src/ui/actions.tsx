/** The foot of a form or a page: what can be done, the primary first. */
import type { ComponentChildren } from 'preact'

/** `<Actions><Button kind="primary">Tallenna</Button><ButtonLink href="…">Peruuta</ButtonLink></Actions>` */
export function Actions(props: { children: ComponentChildren }) {
  return <div class="actions">{props.children}</div>
}
