/** A bounded thing on a page: one matter, with its own heading. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Heading, type HeadingLevel } from './heading.tsx'

export type CardProps = {
  title?: ComponentChildren
  level?: HeadingLevel | undefined
  /** At the end of the title's line. */
  action?: ComponentChildren
  /** Under a line at the end: what can be done with it. */
  foot?: ComponentChildren
  tone?: 'plain' | 'attention' | 'danger' | undefined
  children: ComponentChildren
}

/** `<Card title="Miksi tiedot ovat täällä" foot={<ButtonLink href="…">Avaa</ButtonLink>}>…</Card>` */
export function Card({ title, level = 2, action, foot, tone = 'plain', children }: CardProps) {
  return (
    <section class={classes('panel', tone !== 'plain' && `panel-${tone}`)}>
      {(title !== undefined || action !== undefined) && (
        <div class="panel-head">
          {title !== undefined && <Heading level={level}>{title}</Heading>}
          {action}
        </div>
      )}
      <div class="panel-body">{children}</div>
      {foot !== undefined && <div class="panel-foot">{foot}</div>}
    </section>
  )
}
