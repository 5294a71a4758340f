/** The quiet line at the end of every page: who keeps the register and where its notice is. */
import type { ComponentChildren } from 'preact'
import type { Link } from './link.ts'

/** `<SiteFooter links={[{ href: '/notice', label: 'Tietosuojaseloste' }]}>Esimerkki Oy</SiteFooter>` */
export function SiteFooter(props: { links?: Link[] | undefined; children?: ComponentChildren }) {
  return (
    <footer class="site-footer">
      {props.children !== undefined && <div class="site-footer-text">{props.children}</div>}
      {props.links !== undefined && props.links.length > 0 && (
        <ul class="site-footer-links">
          {props.links.map(link => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  )
}
