/** A heading whose level is told by where it stands, so that a page's outline has no gaps. */
import type { ComponentChildren } from 'preact'

export type HeadingLevel = 1 | 2 | 3 | 4

/** `<Heading level={3}>Laskut</Heading>` */
export function Heading(props: {
  level: HeadingLevel
  id?: string | undefined
  children: ComponentChildren
}) {
  const Tag = `h${props.level}` as const
  return <Tag id={props.id}>{props.children}</Tag>
}
