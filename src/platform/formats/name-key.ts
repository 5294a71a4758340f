/** Names to compare by: the same words in any order, in any letters, with or without marks and hyphens, are one name. */
import { fold } from './fold.ts'

/** "Virtanen Matti-Pekka" and "Matti Pekka VIRTANEN" have one key, and so have Mäki and Maki. Empty for no name at all. */
export const nameKey = (givenNames: string, familyName: string): string =>
  wordsOf(`${givenNames} ${familyName}`).sort().join(' ')

/** The first of the given names, folded; of Matti-Pekka it is matti. Empty for no name at all. */
export const firstName = (givenNames: string): string => wordsOf(givenNames)[0] ?? ''

/** Code units order the words: no locale has a say in a key. An apostrophe joins (D'Angelo), since people leave it out. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .replaceAll(/['’`´.]/g, '')
    .split(/[\s-]+/)
    .filter(word => word !== '')
