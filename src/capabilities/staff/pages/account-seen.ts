/** What the parts of the account's page share: the account as it was read, and what is said of a password that was not right. */
import type { Here } from '#platform/http'
import type { showAccount } from '../queries/own-account.ts'
import { pageWords } from '../words/index.ts'

export type Account = Awaited<ReturnType<typeof showAccount.run>>

export const proofWords = (here: Here, state: string): string =>
  state === 'locked' ? pageWords(here.language).signIn.locked : pageWords(here.language).account.wrongPassword
