/** Pages for when it does not go as hoped: what happened, whether anything was lost, and the way on. */

import { type Language, languages } from '#platform/i18n'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import { ButtonLink, Notice, PageHeader, Prose, PublicLayout, renderPage } from '#ui'
import type { Here } from './here.ts'
import { problemWords } from './problem-words.ts'
import { PublicPage, StaffPage } from './shell.tsx'
import { httpWords } from './words/index.ts'

export function refusedPage(here: Here, refused: Refused): Response {
  const kind = kindOfRefusal(refused.code)
  const words = httpWords(here.language)
  const own = here.capabilities
    .map(({ words }) => words[here.language].refusals[refused.code])
    .find(told => told !== undefined)
  const [title = '', told = ''] = words.failures[kind] ?? []
  return failurePage(here, statusOfRefusal[kind], title, [
    own ?? told,
    ...refused.problems.map(problem => problemWords(here.language, problem)),
  ])
}

export function failurePage(here: Here, status: number, title: string, told: readonly string[]): Response {
  const content = (
    <>
      <PageHeader title={title} />
      <Prose>
        {told.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <ButtonLink href={here.to('/')}>{httpWords(here.language).frontPage}</ButtonLink>
        </p>
      </Prose>
    </>
  )
  const staff = here.visitor !== undefined && here.visitor.waitsAt === undefined
  return here.show(
    staff ? (
      <StaffPage here={here} title={title}>
        {content}
      </StaffPage>
    ) : (
      <PublicPage here={here} title={title} shape="card">
        {content}
      </PublicPage>
    ),
    status,
  )
}

/** A page that needs nothing: the database may be away, and nobody is known. */
export function barePage(
  language: Language,
  siteName: string,
  shown: Readonly<{
    status: number
    title: string
    told: readonly string[]
    headers?: Readonly<Record<string, string>>
  }>,
): Response {
  const page = (
    <PublicLayout
      lang={language}
      title={shown.title}
      siteName={siteName}
      homeHref="/"
      languages={languages.map(lang => ({
        lang,
        href: `?lang=${lang}`,
        label: httpWords(lang).languageName,
        current: lang === language,
      }))}
      words={httpWords(language)}
      shape="card"
    >
      <PageHeader title={shown.title} />
      <Notice tone="attention" title={shown.told.join(' ')} />
    </PublicLayout>
  )
  return new Response(renderPage(page), {
    status: shown.status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...shown.headers },
  })
}
