/** Languages as files name them, where they are ones that we write in. */
import { fold } from '#platform/formats'
import { isLanguage, type Language, languages } from '#platform/i18n'

/** Folded names in three languages, and codes of three letters. */
const names: Readonly<Record<Language, readonly string[]>> = {
  fi: ['suomi', 'suomeksi', 'suomenkielinen', 'finnish', 'finska', 'fin'],
  sv: ['ruotsi', 'ruotsiksi', 'ruotsinkielinen', 'swedish', 'svenska', 'swe'],
  en: ['englanti', 'englanniksi', 'englanninkielinen', 'english', 'engelska', 'eng'],
}
const called: ReadonlyMap<string, Language> = new Map(
  languages.flatMap(language => names[language].map(name => [name, language] as const)),
)

/** Undefined for any other: "se" too, which is Sweden to some and Northern Sámi by ISO 639. A region is passed over (fi-FI). */
export function readLanguage(typed: string): Language | undefined {
  const text = typed.length > 40 ? '' : fold(typed).trim()
  const code = text.split(/[-_]/, 1)[0]
  return isLanguage(code) ? code : called.get(text)
}
