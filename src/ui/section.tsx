/** A part of a page with its own heading. */
import type { ComponentChildren } from 'preact'
import { Heading, type HeadingLevel } from './heading.tsx'

export type SectionProps = {
  title: ComponentChildren
  /** Anchor of the section; its heading gets `<id>-title`. */
  id?: string | undefined
  level?: HeadingLevel | undefined
  /** A quiet action at the end of the heading's line. */
  action?: ComponentChildren
  lead?: ComponentChildren
  children: ComponentChildren
}

/** `<Section title="Yhteystiedot" action={<ButtonLink href="…">Muokkaa</ButtonLink>}>…</Section>` */
export function Section({ title, id, level = 2, action, lead, children }: SectionProps) {
  const titleId = id === undefined ? undefined : `${id}-title`
  return (
    <section class="section" id={id} aria-labelledby={titleId}>
      <div class="section-head">
        <Heading level={level} id={titleId}>
          {title}
        </Heading>
        {action}
      </div>
      {lead !== undefined && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  )
}
