/** The copy for a person: on the screen, as a letter to print, and as data. Giving it out leaves its proof. */
import { type Here, page, StaffPage } from '#platform/http'
import { toEdge } from '#platform/ids'
import { ButtonLink, PageHeader, Row, Stack } from '#ui'
import { giveCopy } from '../operations/give-copy.ts'
import { copyOfEverything } from '../queries/copy.ts'
import { copyLetter } from '../rules/copy-letter.ts'
import type { CopyDocument } from '../rules/copy-shape.ts'
import { requestsWords } from '../words/index.ts'
import { type AskedAbout, askedAbout } from './asked-about.ts'
import { LetterLanguages } from './letter-languages.tsx'
import { letterPdf } from './letter-pdf.ts'
import { LetterView } from './letter-view.tsx'

export const copyPages = [
  page('GET', '/people/:person/copy', showCopy),
  page('GET', '/people/:person/copy.pdf', givePdf),
  page('GET', '/people/:person/copy.json', giveJson),
]

const read = (here: Here, asked: AskedAbout): Promise<CopyDocument> =>
  here.ask(copyOfEverything, { person: asked.person, in: asked.in })

async function showCopy(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const copy = await read(here, asked)
  const words = requestsWords(here.language)
  const name = copy.person.name || toEdge('per', asked.person)
  const title = words.copy.pageTitle(name)
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        lead={words.copy.pageLead}
        trail={[
          { href: here.to('/people'), label: words.people },
          { href: asked.at(), label: name },
        ]}
        trailLabel={words.trail}
        action={
          <Row gap="tight">
            <ButtonLink
              kind="primary"
              icon="download"
              href={`${asked.at('/copy.pdf')}?in=${asked.in}`}
              download
            >
              {words.copy.asPdf}
            </ButtonLink>
            <ButtonLink icon="download" href={`${asked.at('/copy.json')}?in=${asked.in}`} download>
              {words.copy.asJson}
            </ButtonLink>
          </Row>
        }
      />
      <Stack>
        <LetterLanguages here={here} asked={asked} path="/copy" />
        <LetterView letter={copyLetter(copy)} />
      </Stack>
    </StaffPage>,
  )
}

async function givePdf(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const copy = await read(here, asked)
  const pdf = await letterPdf(copyLetter(copy), here.house.clock.now())
  await here.perform(giveCopy, { person: asked.person, format: 'pdf' })
  return file(pdf, 'application/pdf', `${toEdge('per', asked.person)}.pdf`)
}

/** The file is the same as the API's answer, with the id in its outward form. */
async function giveJson(here: Here): Promise<Response> {
  const asked = askedAbout(here)
  const copy = await read(here, asked)
  await here.perform(giveCopy, { person: asked.person, format: 'json' })
  const told = { ...copy, person: { ...copy.person, id: toEdge('per', asked.person) } }
  return file(
    JSON.stringify(told, null, 2),
    'application/json; charset=utf-8',
    `${toEdge('per', asked.person)}.json`,
  )
}

/** The name of the file is an id: a download folder is no place for a name. */
export const file = (body: string | Uint8Array, type: string, name: string): Response =>
  new Response(body as BodyInit, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })
