/** A letter to the person, before it is put on a page or on paper: the same blocks for both. */
import type { Language } from '#platform/i18n'

export type LetterRow = Readonly<{ label: string; text: string }>

export type LetterBlock =
  | Readonly<{ kind: 'heading'; text: string }>
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; title: string; rows: readonly LetterRow[]; notes: readonly string[] }>

export type Letter = Readonly<{
  language: Language
  title: string
  /** The controller and its address, line by line. */
  from: readonly string[]
  to: string
  day: string
  blocks: readonly LetterBlock[]
}>

export const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items })
