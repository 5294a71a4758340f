/** The HTML document around every page: language, title, style, script; never an inline style or script. */
import type { ComponentChildren } from 'preact'
import { assetUrl } from './assets.ts'

export type Theme = 'light' | 'dark'

export type DocumentProps = {
  /** Language of the page, as in `lang`: fi, sv, en. */
  lang: string
  /** The page's own title; the register's name follows it in the tab. */
  title: string
  siteName: string
  description?: string | undefined
  /** Left out, the reader's system decides. */
  theme?: Theme | undefined
  /** A same-origin stylesheet that replaces the accent with a controller's brand. */
  brandHref?: string | undefined
  /** Further built scripts by logical name, such as `passkey.js`. */
  scripts?: string[] | undefined
  /** Keeps search engines out; staff pages are never indexed. */
  unlisted?: boolean | undefined
  /** The same page in other languages, for search engines and readers. */
  alternates?: { lang: string; href: string }[] | undefined
  bodyClass: string
  children: ComponentChildren
}

/**
 * `<Document lang="fi" title="Henkilöt" siteName="Asiakasrekisteri" bodyClass="staff">…</Document>`
 *
 * Turbo is told not to fetch a page because a pointer rested on its link: a read of a person is logged, so only a read
 * that somebody meant may happen. For the same reason no stale preview is shown.
 */
export function Document(props: DocumentProps) {
  const fullTitle = props.title === props.siteName ? props.title : `${props.title} – ${props.siteName}`
  return (
    <html lang={props.lang} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        {props.description !== undefined && <meta name="description" content={props.description} />}
        {props.unlisted && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={props.theme ?? 'light dark'} />
        <meta name="turbo-prefetch" content="false" />
        <meta name="turbo-cache-control" content="no-preview" />
        <meta name="turbo-refresh-method" content="morph" />
        <meta name="turbo-refresh-scroll" content="preserve" />
        <link rel="icon" type="image/svg+xml" href={assetUrl('mark.svg')} />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={assetUrl('source-sans-3-latin.woff2')}
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assetUrl('style.css')} data-turbo-track="reload" />
        {props.brandHref !== undefined && <link rel="stylesheet" href={props.brandHref} />}
        {(props.alternates ?? []).map(other => (
          <link key={other.lang} rel="alternate" hreflang={other.lang} href={other.href} />
        ))}
        {['app.js', ...(props.scripts ?? [])].map(name => (
          <script key={name} type="module" src={assetUrl(name)} data-turbo-track="reload" />
        ))}
      </head>
      <body class={props.bodyClass}>{props.children}</body>
    </html>
  )
}
