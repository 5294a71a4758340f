/** The notice as anybody reads it: a well-set letter with its contents beside it. */
import type { NoticeDocument } from '#platform/definition'
import type { Here } from '#platform/http'
import { ButtonLink, Columns, PageHeader, Prose, Section } from '#ui'
import { noticeWords } from '../words/index.ts'
import { Block } from './notice-block.tsx'

type LetterProps = Readonly<{ here: Here; document: NoticeDocument; about: string; older?: boolean }>

export function Letter({ here, document, about, older = false }: LetterProps) {
  const words = noticeWords(here.language)
  const file = (ending: string) => here.to(`/notice.${ending}?lang=${here.language}`)
  return (
    <>
      <PageHeader
        title={document.title}
        lead={about}
        action={
          older ? (
            <ButtonLink href={here.to('/notice')}>{words.newestVersion}</ButtonLink>
          ) : (
            <ButtonLink href={file('pdf')} icon="download" download>
              {words.pdf}
            </ButtonLink>
          )
        }
      />
      <Columns shape="aside-main">
        <Contents document={document} label={words.contents} />
        <div>
          {document.sections.map(({ number, title, blocks }) => (
            <Section key={number} id={`s${number}`} title={`${number}. ${title}`}>
              <Prose>
                {blocks.map((block, index) => (
                  <Block key={index} block={block} section={number} linkToClause={words.linkToClause} />
                ))}
              </Prose>
            </Section>
          ))}
          <Section title={words.versions} id="versions">
            <Prose>
              <p>
                <a href={here.to('/notice/versions')}>{words.versionsTitle}</a>
              </p>
              <p>
                <a href={file('jsonld')} type="application/ld+json" data-turbo="false">
                  {words.linkedData}
                </a>
              </p>
            </Prose>
          </Section>
        </div>
      </Columns>
    </>
  )
}

function Contents({ document, label }: Readonly<{ document: NoticeDocument; label: string }>) {
  return (
    <nav aria-label={label}>
      <Prose>
        <p>
          <strong>{label}</strong>
        </p>
        {document.sections.map(({ number, title }) => (
          <p key={number}>
            <a href={`#s${number}`}>
              {number}. {title}
            </a>
          </p>
        ))}
      </Prose>
    </nav>
  )
}
