/** The notice as lines that each have a name of their own, so that two versions can be laid side by side. */
import type { NoticeBlock, NoticeDocument } from '#platform/definition'

export type NoticeLine = Readonly<{
  /** Stays the same when the wording changes: a clause's code, a purpose's key, the first cell of a row. */
  name: string
  section: Readonly<{ number: number; title: string }>
  /** What a reader would call the line; empty where its section says enough. */
  label: string
  text: string
  clause?: string
}>

export function noticeLines({ sections }: NoticeDocument): readonly NoticeLine[] {
  return sections.flatMap(({ number, title, blocks }) =>
    blocks.flatMap((block, index) =>
      linesOf(block, index).map(line => ({
        ...line,
        name: `${number} ${line.name}`,
        section: { number, title },
      })),
    ),
  )
}

type Line = Omit<NoticeLine, 'section'>

function linesOf(block: NoticeBlock, index: number): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return block.clause === undefined
        ? [{ name: `text ${block.text.slice(0, 60)}`, label: '', text: block.text }]
        : [{ name: block.clause, label: block.clause, text: block.text, clause: block.clause }]
    case 'list':
      return block.items.map(text => ({ name: `item ${index} ${beforeColon(text)}`, label: '', text }))
    case 'table':
      return block.rows.map(row => ({
        name: `row ${block.columns[0]} ${row[0]}`,
        label: `${block.caption}: ${row[0]}`,
        text: row.slice(1).join(' · '),
      }))
    case 'facts':
      return [
        { name: `${block.key} text`, label: block.title, text: block.text },
        ...block.facts.map(fact => ({
          name: `${block.key} ${fact.label}`,
          label: `${block.title}: ${fact.label}`,
          text: fact.text,
        })),
      ]
  }
}

/** "Participants: people who …" keeps its name when what follows is reworded. */
const beforeColon = (text: string): string => (/^[^:]{1,60}:/.exec(text)?.[0] ?? text).slice(0, 80)
