/** The notice for the staff: each clause as prose, and in its margin whether the register keeps what it says. */
import type { NoticeBlock, NoticeDocument, NoticeSection } from '#platform/definition'
import type { Here } from '#platform/http'
import { Margin } from '#ui'
import { type Placed, placePromises } from '../rules/place-promises.ts'
import { noticeWords } from '../words/index.ts'
import { Block } from './notice-block.tsx'
import { PromiseNote, type Standing, type Standings } from './promise-notes.tsx'

type LivingProps = Readonly<{
  here: Here
  document: NoticeDocument
  standings: Standings
  /** With what the law wants told beyond the clauses; the front page has the clauses alone. */
  full: boolean
}>

export function LivingNotice({ here, document, standings, full }: LivingProps) {
  const words = noticeWords(here.language)
  const placed = placePromises(here.register.definition, standings.list)
  return (
    <div>
      {document.sections.flatMap(section =>
        groupsOf(section, placed, full).map(({ blocks, standings: beside }, index) => (
          <Margin
            key={`${section.number}.${index}`}
            id={index === 0 ? `s${section.number}` : undefined}
            {...(beside.length === 0
              ? {}
              : {
                  noteLabel: words.marginLabel(clauseOf(blocks) ?? section.title),
                  note: beside.map(standing => (
                    <PromiseNote key={standing.promise.key} here={here} standing={standing} />
                  )),
                })}
          >
            {index === 0 && (
              <h2>
                {section.number}. {section.title}
              </h2>
            )}
            {blocks.map((block, at) => (
              <Block key={at} block={block} section={section.number} linkToClause={words.linkToClause} />
            ))}
          </Margin>
        )),
      )}
      {placed.elsewhere.length > 0 && (
        <Margin
          noteLabel={words.otherPromises}
          note={placed.elsewhere.map(standing => (
            <PromiseNote key={standing.promise.key} here={here} standing={standing} />
          ))}
        >
          <h2>{words.otherPromises}</h2>
        </Margin>
      )}
    </div>
  )
}

type Group = Readonly<{ blocks: readonly NoticeBlock[]; standings: readonly Standing[] }>

/** A clause with promises begins a group, so that its margin stands beside it and not beside the whole section. */
function groupsOf(section: NoticeSection, placed: Placed<Standing>, full: boolean): readonly Group[] {
  const groups: { blocks: NoticeBlock[]; standings: readonly Standing[] }[] = []
  for (const block of section.blocks) {
    const clause = block.kind === 'paragraph' ? block.clause : undefined
    if (!full && clause === undefined) continue
    const standings = clause === undefined ? [] : (placed.byClause.get(clause) ?? [])
    const last = groups.at(-1)
    if (last === undefined || standings.length > 0) groups.push({ blocks: [block], standings })
    else last.blocks.push(block)
  }
  return groups
}

const clauseOf = ([first]: readonly NoticeBlock[]): string | undefined =>
  first?.kind === 'paragraph' ? first.clause : undefined
