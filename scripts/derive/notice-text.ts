/** The notice of a register as text, so that a change shows what it does to what is published. */
import {
  type Language,
  type NoticeBlock,
  noticeDocument,
  type RegisterDefinition,
} from '#platform/definition'
import { derivedNote, page, table } from './markdown.ts'

export function noticeText(definition: RegisterDefinition, language: Language): string {
  const { title, sections } = noticeDocument(definition, language)
  return page(
    `# ${title}`,
    derivedNote,
    sections.flatMap(section => [`## ${section.number}. ${section.title}`, ...section.blocks.map(blockText)]),
  )
}

function blockText(block: NoticeBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.clause === undefined ? block.text : `**${block.clause}** ${block.text}`
    case 'list':
      return block.items.map(item => `- ${item}`).join('\n')
    case 'table':
      return page(`**${block.caption}**`, table(block.columns, block.rows)).trimEnd()
    case 'facts':
      return page(
        `### ${block.title} (${[block.key, ...block.clauses].join(', ')})`,
        block.text,
        block.facts.map(({ label, text }) => `- ${label}: ${text}`).join('\n'),
      ).trimEnd()
  }
}
