/** Lets everybody else have a turn: a page that somebody waits for does not wait for a thousand lines. */
import { setImmediate } from 'node:timers/promises'

export const breathe = async (): Promise<void> => {
  await setImmediate()
}
