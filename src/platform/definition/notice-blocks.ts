/** The plain pieces that a published notice is made of, so that a page, a PDF and a test can each render them. */

/** A fact with its label, such as "Legal basis: consent". */
export type NoticeFact = { readonly label: string; readonly text: string }

export type NoticeBlock =
  /** Prose. A text may hold line breaks that are meant (an address). `clause` is set where it is the notice's own clause. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly clause?: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** One purpose, category or right with what is to be told of it; `key` is its name in the definition. */
  | {
      readonly kind: 'facts'
      readonly key: string
      readonly title: string
      readonly text: string
      readonly clauses: readonly string[]
      readonly facts: readonly NoticeFact[]
    }

export const paragraph = (text: string): NoticeBlock => ({ kind: 'paragraph', text })
