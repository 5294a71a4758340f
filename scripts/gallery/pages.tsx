/** Every page of the gallery by its name, as HTML. */
import { configureAssets, renderPage, type Theme } from '#ui'
import { Erase, PersonForm, SignIn } from './forms.tsx'
import { Empty, People } from './lists.tsx'
import { Front, Pieces, PublicNotice } from './notices.tsx'
import { Person } from './person.tsx'

const pages = {
  front: Front,
  people: People,
  empty: Empty,
  person: Person,
  form: PersonForm,
  confirm: Erase,
  'sign-in': SignIn,
  notice: PublicNotice,
  pieces: Pieces,
}

export const pageNames = Object.keys(pages)

/** The page of that name in a theme, or undefined when there is none. */
export function galleryPage(
  name: string,
  theme: Theme | undefined,
  manifest: Record<string, string>,
): string | undefined {
  const Page = Object.entries(pages).find(([key]) => key === name)?.[1]
  configureAssets(manifest)
  return Page === undefined ? undefined : renderPage(<Page theme={theme} />)
}
