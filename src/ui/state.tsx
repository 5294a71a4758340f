/** How a thing stands: a mark and a word. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { markOf, type Tone } from './tone.ts'

/** `<State tone="ok">Voimassa</State>` */
export function State(props: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`state tone-${props.tone}`}>
      <Icon name={markOf[props.tone]} />
      <span>{props.children}</span>
    </span>
  )
}

/** `<Badge>Asiakas</Badge>`: a word that sorts, with no good or bad in it. */
export function Badge(props: { href?: string | undefined; children: ComponentChildren }) {
  if (props.href === undefined) return <span class="badge">{props.children}</span>
  return (
    <a class="badge" href={props.href}>
      {props.children}
    </a>
  )
}
