/** The head of a page: where one is, what this is, and the one thing most often done here. */
import type { ComponentChildren } from 'preact'
import type { Link } from './link.ts'

export type PageHeaderProps = {
  title: ComponentChildren
  /** One or two sentences under the title. */
  lead?: ComponentChildren
  /** The way here, outermost first; the page itself is not in it. */
  trail?: Link[] | undefined
  trailLabel?: string | undefined
  /** States and figures beside the title. */
  meta?: ComponentChildren
  /** The one primary action, and at most a quiet one or two. */
  action?: ComponentChildren
}

/** `<PageHeader title="Henkilöt" lead="2 140 henkilöä" action={<ButtonLink kind="primary" href="/people/new">Lisää</ButtonLink>} />` */
export function PageHeader({ title, lead, trail, trailLabel, meta, action }: PageHeaderProps) {
  return (
    <header class="page-header">
      {trail !== undefined && trail.length > 0 && (
        <nav class="trail" aria-label={trailLabel}>
          <ol>
            {trail.map(step => (
              <li key={step.href}>
                <a href={step.href}>{step.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="page-header-row">
        <div class="page-header-text">
          <h1>{title}</h1>
          {meta !== undefined && <div class="page-header-meta">{meta}</div>}
        </div>
        {action !== undefined && <div class="page-header-action">{action}</div>}
      </div>
      {lead !== undefined && <div class="lead">{lead}</div>}
    </header>
  )
}
