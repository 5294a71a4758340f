/** What changed between two notices, as a person reads it: clause by clause, what went struck through, what came underlined. */
import { diffDefinitions, noticeDocument, type RegisterDefinition } from '#platform/definition'
import type { Here } from '#platform/http'
import { Badge, Prose, Section } from '#ui'
import { type LineChange, lineChanges } from '../rules/line-changes.ts'
import { noticeLines } from '../rules/notice-lines.ts'
import { noticeWords } from '../words/index.ts'

type ChangesProps = Readonly<{ here: Here; before: RegisterDefinition; after: RegisterDefinition }>

export function Changes({ here, before, after }: ChangesProps) {
  const words = noticeWords(here.language)
  const lines = (of: RegisterDefinition) => noticeLines(noticeDocument(of, here.language))
  const changes = lineChanges(lines(before), lines(after))
  const elsewhere = diffDefinitions(before, after).filter(({ language }) => language !== here.language).length
  const sections = [...new Map(changes.map(({ section }) => [section.number, section])).values()]
  return (
    <>
      {changes.length === 0 && <p>{words.noChanges}</p>}
      {sections.map(({ number, title }) => (
        <Section key={number} title={`${number}. ${title}`}>
          <Prose>
            {changes
              .filter(({ section }) => section.number === number)
              .map((change, index) => (
                <Change key={index} change={change} words={words} />
              ))}
          </Prose>
        </Section>
      ))}
      {elsewhere > 0 && <p class="quiet-text">{words.otherChanges(elsewhere)}</p>}
    </>
  )
}

function Change({ change, words }: Readonly<{ change: LineChange; words: ReturnType<typeof noticeWords> }>) {
  const { kind, label, clause, runs } = change
  return (
    <div>
      <h3>
        {clause === undefined ? label : words.clause(clause)} <Badge>{words.changeKinds[kind]}</Badge>
      </h3>
      <p>
        {runs.map(({ kind, text }, index) =>
          kind === 'same' ? (
            text
          ) : kind === 'removed' ? (
            <del key={index}>{text}</del>
          ) : (
            <ins key={index}>{text}</ins>
          ),
        )}
      </p>
    </div>
  )
}
