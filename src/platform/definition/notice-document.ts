/** The published notice as a document: the definition's own clauses, and what GDPR Art. 13 and 14 want told beyond them. */

import type { Language, RegisterDefinition, Section } from './definition.ts'
import type { NoticeBlock } from './notice-blocks.ts'
import { tellSection } from './notice-tellings.ts'
import { wordsIn } from './notice-words.ts'

export type NoticeSection = {
  readonly number: number
  readonly title: string
  readonly blocks: readonly NoticeBlock[]
}

export type NoticeDocument = {
  readonly language: Language
  readonly title: string
  readonly sections: readonly NoticeSection[]
}

/** The whole notice in one language. Two calls with the same definition give the same document. */
export function noticeDocument(definition: RegisterDefinition, language: Language): NoticeDocument {
  return {
    language,
    title: wordsIn(language).title(definition.name[language]),
    sections: definition.sections.map(section => ({
      number: section.number,
      title: section.title[language],
      blocks: [...clausesOf(section, language), ...told(section, definition, language)],
    })),
  }
}

function clausesOf(section: Section, language: Language): readonly NoticeBlock[] {
  return section.clauses.map(({ code, text }) => ({ kind: 'paragraph', text: text[language], clause: code }))
}

function told(section: Section, definition: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  return (section.tells ?? []).flatMap(telling => tellSection(telling, definition, language))
}
