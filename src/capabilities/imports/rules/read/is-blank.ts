/** Cells that say nothing: empty ones, and what people and programs write so that a cell is not empty. */

/** No word of any language is here: there are people called Null. */
const nothing = /^\s*(?:[-\u2010-\u2015\u2212]{1,3}|n\/a|#n\/a)?\s*$/i

export const isBlank = (text: string): boolean => text === '' || (text.length < 100 && nothing.test(text))
