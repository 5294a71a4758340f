/** The three ways that the journeys are gone, each in a language of its own. */
import type { Language } from '#platform/i18n'

export type View = Readonly<{
  name: string
  width: number
  height: number
  /** A phone has fingers, and the menu is a sheet. */
  isPhone: boolean
  /** Without scripts everything works too, if less quickly. */
  scripts: boolean
  scheme: 'light' | 'dark'
  language: Language
  locale: string
}>

export const desk: View = {
  name: 'desk',
  width: 1280,
  height: 900,
  isPhone: false,
  scripts: true,
  scheme: 'light',
  language: 'en',
  locale: 'en-GB',
}

export const phone: View = {
  name: 'phone',
  width: 390,
  height: 844,
  isPhone: true,
  scripts: true,
  scheme: 'dark',
  language: 'fi',
  locale: 'fi-FI',
}

export const plain: View = { ...desk, name: 'plain', scripts: false, language: 'sv', locale: 'sv-FI' }
