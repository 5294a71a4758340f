/** A place with nothing in it yet: what belongs here and the first step. */
import type { ComponentChildren } from 'preact'

/** `<EmptyState title="Ei vielä henkilöitä" action={<ButtonLink href="/people/new">Lisää ensimmäinen</ButtonLink>}>Tänne tulevat …</EmptyState>` */
export function EmptyState(props: {
  title: string
  action?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.children !== undefined && <div class="empty-text">{props.children}</div>}
      {props.action !== undefined && <div class="empty-action">{props.action}</div>}
    </div>
  )
}
