/** Where there are several registers and the address names none: which there are. */

import { type Language, languages } from '#platform/i18n'
import type { Register } from '#platform/registers'
import { LinkList, PageHeader, Prose, PublicLayout, renderPage } from '#ui'
import { httpWords } from './words/index.ts'

export function registersPage(registers: readonly Register[], language: Language, url: URL): Response {
  const words = httpWords(language)
  const isFront = url.pathname === '/'
  const [title, told] = isFront
    ? [words.registersTitle, words.registersTold]
    : (words.failures['not-found'] ?? ['', ''])
  const page = (
    <PublicLayout
      lang={language}
      title={title}
      siteName="Seloste"
      homeHref="/"
      languages={languages.map(lang => ({
        lang,
        href: `?lang=${lang}`,
        label: httpWords(lang).languageName,
        current: lang === language,
      }))}
      words={words}
      shape="card"
    >
      <PageHeader title={title} />
      <Prose>
        <p>{told}</p>
      </Prose>
      {isFront && (
        <LinkList
          items={registers.map(({ key, definition }) => ({
            href: `/r/${key}/`,
            label: definition.name[language],
          }))}
        />
      )}
    </PublicLayout>
  )
  return new Response(renderPage(page), {
    status: isFront ? 200 : 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
