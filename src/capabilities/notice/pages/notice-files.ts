/** The notice to take along: as a tagged PDF, and as linked data for machines. */
import { Temporal } from '#platform/clock'
import { noticeDocument, noticeJsonLd } from '#platform/definition'
import { renderPdf } from '#platform/documents'
import { type Here, page } from '#platform/http'
import { getPublished } from '../queries/versions.ts'
import { noticeWords } from '../words/index.ts'
import { cached } from './cached.ts'
import { letterTemplate } from './letter-template.ts'
import { dayOf } from './notice.tsx'

export const noticePdfPage = page('GET', '/notice.pdf', noticePdf, { access: 'everybody' })
export const noticeJsonLdPage = page('GET', '/notice.jsonld', linkedData, { access: 'everybody' })

async function noticePdf(here: Here): Promise<Response> {
  const words = noticeWords(here.language)
  const { number, published_at, definition } = await here.ask(getPublished, {})
  const document = noticeDocument(definition, here.language)
  const data = {
    title: document.title,
    about: words.versionFrom(number, dayOf(here.language, published_at)),
    contents: words.contents,
    controller: definition.controller.name,
    sections: document.sections,
  }
  return cached(here, JSON.stringify(data) + letterTemplate, async () => {
    const pdf = await renderPdf({
      template: letterTemplate,
      data,
      language: here.language,
      title: document.title,
      standard: 'ua-1',
      madeAt: Temporal.Instant.from(published_at),
    })
    return {
      body: new Uint8Array(pdf),
      type: 'application/pdf',
      file: `${here.register.key}-notice-v${number}-${here.language}.pdf`,
    }
  })
}

/** The same in every language: each wording stands in all of them, marked. */
async function linkedData(here: Here): Promise<Response> {
  const { number, published_at, definition } = await here.ask(getPublished, {})
  const body = JSON.stringify(
    {
      ...noticeJsonLd(definition),
      'dct:identifier': String(number),
      'dct:issued': { '@type': 'xsd:dateTime', '@value': published_at },
    },
    undefined,
    2,
  )
  return cached(here, body, async () => ({ body, type: 'application/ld+json' }))
}
