/** How a member stands, as a mark and a word; and what their second factor is. */
import type { Language } from '#platform/i18n'
import { State, type Tone } from '#ui'
import type { Member } from '../members.ts'
import type { MemberState } from '../rules.ts'
import { pageWords, usersWords } from '../words/index.ts'

const toneOf: Readonly<Record<MemberState, Tone>> = {
  invited: 'waiting',
  arriving: 'waiting',
  active: 'ok',
  dormant: 'attention',
  disabled: 'neutral',
}

export function StateOfMember({ language, state }: { language: Language; state: MemberState }) {
  return <State tone={toneOf[state]}>{usersWords(language).staff.states[state]}</State>
}

export function factorText(language: Language, member: Member): string {
  const { staff } = usersWords(language)
  const kinds = [
    member.hasAuthenticator ? staff.appShort : [],
    member.passkeys > 0 ? staff.passkeyShort : [],
  ].flat()
  return kinds.length === 0 ? staff.none : kinds.join(', ')
}

export const roleNames = (language: Language, roles: readonly string[]): string =>
  roles.map(role => usersWords(language).staff.roles[role] ?? role).join(', ')

export const languageChoices = (language: Language) =>
  Object.entries(pageWords(language).account.languages).map(([value, label]) => ({ value, label }))
