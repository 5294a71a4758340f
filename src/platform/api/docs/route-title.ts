/** What an operation is called for people: its capability's words, else its name in code. */
import type { Language } from '#platform/i18n'
import type { DescribedRoute } from '../describe-route.ts'

export const titleOf = ({ capability, route }: DescribedRoute, language: Language): string =>
  capability.words[language].uses[route.use.name] ?? route.use.name
