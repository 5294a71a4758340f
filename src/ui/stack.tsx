/** Things one under another or side by side, spaced on the 8 px grid; so that pages need no style of their own. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

/** `tight` 8 px, `normal` 16 px, `loose` 32 px. */
export type Gap = 'tight' | 'normal' | 'loose'

/** `<Stack gap="loose">…</Stack>` */
export function Stack(props: { gap?: Gap | undefined; children: ComponentChildren }) {
  return <div class={classes('stack', `gap-${props.gap ?? 'normal'}`)}>{props.children}</div>
}

/** `<Row>…</Row>`: side by side, wrapping when there is no room; `apart` pushes first and last to the edges. */
export function Row(props: {
  gap?: Gap | undefined
  apart?: boolean | undefined
  children: ComponentChildren
}) {
  return (
    <div class={classes('row', `gap-${props.gap ?? 'normal'}`, props.apart && 'apart')}>{props.children}</div>
  )
}
