/** How a thing stands, told by shape and word before colour. */
import type { IconName } from './icon.tsx'

/** `ok` holds, `attention` needs somebody soon, `danger` needs somebody now, `waiting` is under way, `neutral` says nothing. */
export type Tone = 'ok' | 'info' | 'attention' | 'danger' | 'waiting' | 'neutral'

/** Each tone has a shape of its own, so that it is read without colour too. */
export const markOf: Readonly<Record<Tone, IconName>> = {
  ok: 'mark-ok',
  info: 'mark-info',
  attention: 'mark-attention',
  danger: 'mark-danger',
  waiting: 'mark-waiting',
  neutral: 'mark-neutral',
}
