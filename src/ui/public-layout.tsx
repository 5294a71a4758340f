/** The frame of a page that a stranger reads: the register's name, the languages, the page, and nothing that distracts. */
import type { ComponentChildren } from 'preact'
import { Document, type DocumentProps } from './document.tsx'
import { type LanguageLink, LanguageSwitch } from './language-switch.tsx'
import type { Link } from './link.ts'
import { SiteFooter } from './site-footer.tsx'
import { SkipLink } from './skip-link.tsx'

export type PublicLayoutProps = Omit<DocumentProps, 'bodyClass' | 'alternates'> & {
  homeHref: string
  languages: LanguageLink[]
  words: { skipToContent: string; language: string }
  /** A few quiet links beside the languages, such as signing in. */
  headerLinks?: Link[] | undefined
  footerLinks?: Link[] | undefined
  footerText?: ComponentChildren
  /** `letter` is one reading column; `wide` leaves room for a margin or a table; `card` is a small centred form. */
  shape?: 'letter' | 'wide' | 'card' | undefined
}

/**
 * `<PublicLayout lang="fi" title="Tietosuojaseloste" siteName={name} homeHref="/" languages={…} words={words.layout}>…</PublicLayout>`
 */
export function PublicLayout(props: PublicLayoutProps) {
  const {
    homeHref,
    languages,
    words,
    headerLinks,
    footerLinks,
    footerText,
    shape = 'letter',
    ...page
  } = props
  return (
    <Document
      {...page}
      bodyClass="public"
      alternates={languages.map(language => ({ lang: language.lang, href: language.href }))}
    >
      <SkipLink words={words.skipToContent} />
      <header class="public-header">
        <a class="site-name" href={homeHref}>
          {page.siteName}
        </a>
        <div class="public-header-end">
          {(headerLinks ?? []).map(link => (
            <a key={link.href} href={link.href}>
              {link.label}
            </a>
          ))}
          <LanguageSwitch label={words.language} languages={languages} />
        </div>
      </header>
      <main id="content" class={`public-main shape-${shape}`} tabIndex={-1}>
        {page.children}
      </main>
      <SiteFooter links={footerLinks}>{footerText}</SiteFooter>
    </Document>
  )
}
