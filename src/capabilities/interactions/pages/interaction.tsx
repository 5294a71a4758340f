/** One interaction: when and with whom, what was written, and what came along; and removing it. */
import { type Here, page, StaffPage } from '#platform/http'
import { formatBytes } from '#platform/i18n'
import { toEdge } from '#platform/ids'
import {
  Actions,
  ButtonLink,
  Columns,
  Confirm,
  type Description,
  DescriptionList,
  PageHeader,
  Prose,
  Section,
} from '#ui'
import type { AttachmentTold, Interaction } from '../interaction.ts'
import { removeInteraction } from '../operations/remove-interaction.ts'
import { getAttachment, getInteraction } from '../queries/get-interaction.ts'
import { pageWords } from '../words/index.ts'
import {
  idIn,
  instantTold,
  may,
  pathOfInteraction,
  pathOfOrganisation,
  pathOfPerson,
  wayOf,
} from './about-interaction.ts'

export const interactionPage = [
  page('GET', '/interactions/:interaction', showInteraction),
  page('GET', '/interactions/:interaction/files/:attachment', giveFile),
  page('GET', '/interactions/:interaction/remove', askRemove, { leadsTo: removeInteraction }),
  page('POST', '/interactions/:interaction/remove', async here => {
    await here.perform(removeInteraction, { interaction: idIn(here, 'interaction', 'int') })
    return here.go('/interactions', 'removed')
  }),
]

async function showInteraction(here: Here): Promise<Response> {
  const interaction = await here.ask(getInteraction, { interaction: idIn(here, 'interaction', 'int') })
  const names = await here.namesOf([interaction.recordedBy])
  const words = pageWords(here.language)
  const title = titleOf(here, interaction)
  const mayEdit = may(here, 'interactions:edit')
  const at = (below: string) => here.to(pathOfInteraction(interaction.id, below))
  return here.show(
    <StaffPage here={here} title={title}>
      <PageHeader
        title={title}
        trail={[{ href: here.to('/interactions'), label: words.list.title }]}
        trailLabel={words.trail}
        action={
          mayEdit && (
            <ButtonLink kind="primary" icon="pencil" href={at('/edit')}>
              {words.one.edit}
            </ButtonLink>
          )
        }
      />
      <Columns shape="aside-main">
        <DescriptionList layout="above" items={factsOf(here, interaction, names)} />
        <div>
          <Section title={words.one.words} id="words">
            <Prose>
              {interaction.body !== null ? (
                <Written text={interaction.body} />
              ) : (
                <p class="quiet-text">{interaction.subject === null ? words.one.wordsGone : '–'}</p>
              )}
            </Prose>
          </Section>
          <Files here={here} interaction={interaction.id} files={interaction.attachments} />
        </div>
      </Columns>
      {mayEdit && (
        <Actions>
          <ButtonLink href={at('/remove')} icon="trash">
            {words.one.remove}
          </ButtonLink>
        </Actions>
      )}
    </StaffPage>,
  )
}

const titleOf = (here: Here, interaction: Interaction): string =>
  interaction.subject ?? pageWords(here.language).ways[wayOf(interaction)] ?? interaction.kind

function factsOf(here: Here, interaction: Interaction, names: ReadonlyMap<string, string>): Description[] {
  const words = pageWords(here.language)
  const { people, organisation, source, cameBy, recordedBy } = interaction
  const recorder = recordedBy === null ? undefined : names.get(recordedBy)
  return [
    {
      term: words.ways[wayOf(interaction)],
      detail: instantTold(here.language, interaction.happenedAt),
      note: cameBy === 'mail' ? words.one.byMail : undefined,
    },
    {
      term: words.one.who,
      detail:
        people.length === 0
          ? words.list.nobody
          : people.map(({ id, name }) => (
              <div key={id}>
                <a href={here.to(pathOfPerson(id))}>{name}</a>
              </div>
            )),
    },
    ...(organisation === null
      ? []
      : [
          {
            term: words.one.organisation,
            detail: <a href={here.to(pathOfOrganisation(organisation.id))}>{organisation.name}</a>,
          },
        ]),
    {
      term: words.one.source,
      detail: here.register.definition.sources[source]?.name[here.language] ?? source,
    },
    ...(recorder === undefined ? [] : [{ term: words.one.recordedBy, detail: recorder }]),
  ]
}

/** Paragraphs where an empty line parts them, lines as they were written. */
export function Written({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
        </p>
      ))}
    </>
  )
}

function Files({ here, interaction, files }: { here: Here; interaction: string; files: AttachmentTold[] }) {
  const words = pageWords(here.language).one
  if (files.length === 0) return null
  return (
    <Section title={words.files} id="files" lead={words.filesTold}>
      <ul class="link-list">
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <div class="link-list-text">
              <a
                href={here.to(pathOfInteraction(interaction, `/files/${toEdge('att', id)}`))}
                download
                data-turbo="false"
              >
                {name || words.unnamed}
              </a>
            </div>
            <div class="link-list-end">{formatBytes(here.language, bytes)}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Whatever the sender called it, no browser is let show or run it. */
async function giveFile(here: Here): Promise<Response> {
  const { name, content } = await here.ask(getAttachment, { attachment: idIn(here, 'attachment', 'att') })
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeName(name || 'file')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** RFC 8187: what `encodeURIComponent` leaves is not all let through. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

async function askRemove(here: Here): Promise<Response> {
  const interaction = await here.ask(getInteraction, { interaction: idIn(here, 'interaction', 'int') })
  const words = pageWords(here.language).one
  const at = here.to(pathOfInteraction(interaction.id))
  return here.show(
    <StaffPage here={here} title={words.removeTitle}>
      <PageHeader title={words.removeTitle} lead={titleOf(here, interaction)} />
      <Confirm
        danger
        action={`${at}/remove`}
        consequences={[words.removeTold, words.removeStays]}
        confirmLabel={words.remove}
        cancel={{ href: at, label: words.keep }}
      />
    </StaffPage>,
  )
}
