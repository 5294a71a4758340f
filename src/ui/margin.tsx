/** A clause with what is written beside it: prose on the left, its promises in the margin; under it on a phone. */
import type { ComponentChildren } from 'preact'

export type MarginProps = {
  /** What stands in the margin: `MarginNote`s, a figure, a state. Left out, the margin stays white. */
  note?: ComponentChildren
  /** Names the margin for who cannot see where it stands. */
  noteLabel?: string | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** `<Margin noteLabel="Lupaukset" note={<MarginNote state={<State kind="ok">Pitää</State>}>0 myöhässä</MarginNote>}><p>…</p></Margin>` */
export function Margin({ note, noteLabel, id, children }: MarginProps) {
  return (
    <div class="margin" id={id}>
      <div class="margin-text prose">{children}</div>
      {note !== undefined && (
        <aside class="margin-notes" aria-label={noteLabel}>
          {note}
        </aside>
      )}
    </div>
  )
}

/** One promise in the margin: its state, its figures, and the way to mend it when it needs somebody. */
export function MarginNote(props: {
  state: ComponentChildren
  action?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <div class="margin-note">
      <div class="margin-note-state">{props.state}</div>
      {props.children !== undefined && <div class="margin-note-text">{props.children}</div>}
      {props.action !== undefined && <div class="margin-note-action">{props.action}</div>}
    </div>
  )
}
