/** How Finnish puts a day and a time together. */
import type { WordsOf } from '../words-for.ts'
import type { en } from './en.ts'

export const fi = {
  dayAndTime: (day, time) => `${day} klo ${time}`,
} satisfies WordsOf<typeof en>
