/** How Swedish puts a day and a time together. */
import type { WordsOf } from '../words-for.ts'
import type { en } from './en.ts'

export const sv = {
  dayAndTime: (day, time) => `${day} kl. ${time}`,
} satisfies WordsOf<typeof en>
