/** The languages a page can be read in, each named in itself. */
import type { CurrentLink } from './link.ts'

export type LanguageLink = CurrentLink & { lang: string }

/** `<LanguageSwitch label="Kieli" languages={[{ lang: 'fi', href: '?lang=fi', label: 'Suomi', current: true }]} />` */
export function LanguageSwitch(props: { label: string; languages: LanguageLink[] }) {
  return (
    <nav class="language-switch" aria-label={props.label}>
      <ul>
        {props.languages.map(language => (
          <li key={language.lang}>
            <a
              href={language.href}
              lang={language.lang}
              hreflang={language.lang}
              aria-current={language.current ? 'true' : undefined}
              data-turbo="false"
            >
              {language.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
