/** The frames that pages stand in: staff's with its menu, and the public's. Who is here and where decides what they say. */
import type { ComponentChildren } from 'preact'
import { languages } from '#platform/i18n'
import type { Link, NavigationGroup } from '#ui'
import { Notice, PublicLayout, type PublicLayoutProps, StaffLayout } from '#ui'
import type { Here } from './here.ts'
import { httpWords } from './words/index.ts'

type Framed = Readonly<{
  here: Here
  title: string
  scripts?: string[] | undefined
  children: ComponentChildren
}>

/** `<StaffPage here={here} title={words.people}>…</StaffPage>` */
export function StaffPage({ here, title, scripts, children }: Framed) {
  const words = httpWords(here.language)
  return (
    <StaffLayout
      lang={here.language}
      title={title}
      siteName={here.register.definition.name[here.language]}
      homeHref={here.to('/')}
      navigation={menuOf(here)}
      account={accountOf(here)}
      languages={languageLinks(here)}
      words={words}
      scripts={scripts}
      brandHref={brandOf(here)}
      search={{
        action: here.to('/search'),
        name: 'q',
        label: words.search,
        value: here.url.searchParams.get('q') ?? '',
      }}
      keys={[
        { keys: ['/'], does: words.keySearch },
        { keys: ['?'], does: words.keyHelp },
      ]}
      announcement={<Said here={here} />}
      footerLinks={[{ href: here.to('/notice'), label: words.privacyNotice }]}
      footerText={here.register.definition.controller.name}
    >
      {children}
    </StaffLayout>
  )
}

/** `<PublicPage here={here} title={words.title} shape="card">…</PublicPage>` */
export function PublicPage({
  here,
  title,
  scripts,
  children,
  shape,
}: Framed & Pick<PublicLayoutProps, 'shape'>) {
  const words = httpWords(here.language)
  return (
    <PublicLayout
      lang={here.language}
      title={title}
      siteName={here.register.definition.name[here.language]}
      homeHref={here.to('/')}
      languages={languageLinks(here)}
      words={words}
      shape={shape}
      scripts={scripts}
      brandHref={brandOf(here)}
      headerLinks={here.visitor === undefined ? [{ href: here.to('/sign-in'), label: words.signIn }] : []}
      footerLinks={[{ href: here.to('/notice'), label: words.privacyNotice }]}
      footerText={here.register.definition.controller.name}
    >
      <Said here={here} />
      {children}
    </PublicLayout>
  )
}

const brandOf = ({ register, to }: Here): string | undefined =>
  register.definition.brand && to(`/brand.css?v=${register.version}`)

/** What was just done, told once by the page that the doing led to. */
function Said({ here }: { here: Here }) {
  const said = httpWords(here.language).said[here.url.searchParams.get('said') ?? '']
  return said === undefined ? null : <Notice tone="ok" title={said} live="polite" />
}

function menuOf(here: Here): NavigationGroup[] {
  const items = here.capabilities
    .flatMap(({ menu }) => menu)
    .filter(({ may }) => here.visitor?.actor.allows({ name: '', may }) === true)
    .sort((a, b) => a.order - b.order)
  return [
    {
      items: items.map(({ path, icon, label }) => ({
        href: here.to(path),
        label: label[here.language],
        icon,
        current: path === '/' ? here.url.pathname === '/' : here.url.pathname.startsWith(path),
      })),
    },
  ]
}

function accountOf(here: Here): Parameters<typeof StaffLayout>[0]['account'] {
  const words = httpWords(here.language)
  return {
    name: here.visitor?.name ?? '',
    links: [{ href: here.to('/account'), label: words.yourAccount }],
    signOut: { action: here.to('/sign-out'), label: words.signOut },
  }
}

/** The same page in the other languages: the language is part of the address, and is remembered by the account. */
function languageLinks(here: Here): (Link & { lang: string; current: boolean })[] {
  return languages.map(lang => {
    const query = new URLSearchParams(here.url.searchParams)
    query.delete('said')
    query.set('lang', lang)
    return {
      lang,
      href: here.to(`${here.url.pathname}?${query}`),
      label: httpWords(lang).languageName,
      current: lang === here.language,
    }
  })
}
