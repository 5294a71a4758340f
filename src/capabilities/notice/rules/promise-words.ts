/** What a promise says of itself: its sentence, and its figure where the capability has words for one. */
import type { PromiseWords } from '#platform/capability'
import type { Figure } from '../schema.ts'

/** The key stands for a sentence that is missing, so that a promise is never left out. */
export const sentenceOf = (told: PromiseWords | undefined, key: string): string =>
  told === undefined ? key : typeof told === 'string' ? told : told.sentence

export const figureOf = (told: PromiseWords | undefined, figure: Figure): string | undefined =>
  told === undefined || typeof told === 'string' ? undefined : told.figure(figure)
