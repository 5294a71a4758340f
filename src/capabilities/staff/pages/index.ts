/** Every page of the staff's capability, those with a fixed address before those with a name in theirs. */
import type { Page } from '#platform/http'

export const staffPages: readonly Page[] = []
