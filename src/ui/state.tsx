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

/** `<Badge>Asiakas</Badge>`: a word that sorts, with no good or bad in it. `whole` is what a short word stands for. */
export function Badge(props: {
  href?: string | undefined
  whole?: string | undefined
  children: ComponentChildren
}) {
  const word =
    props.whole === undefined ? (
      props.children
    ) : (
      <>
        <span aria-hidden="true">{props.children}</span>
        <span class="visually-hidden">{props.whole}</span>
      </>
    )
  if (props.href !== undefined)
    return (
      <a class="badge" href={props.href} title={props.whole}>
        {word}
      </a>
    )
  return (
    <span class="badge" title={props.whole}>
      {word}
    </span>
  )
}
