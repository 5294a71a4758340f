/** The two frames of the gallery's pages, with an invented register. */
import type { ComponentChildren } from 'preact'
import { type NavigationGroup, PublicLayout, StaffLayout, type Theme } from '#ui'

const siteName = 'Esimerkki Oy:n asiakas- ja markkinointirekisteri'

const languages = [
  { lang: 'fi', href: '?lang=fi', label: 'Suomi', current: true },
  { lang: 'sv', href: '?lang=sv', label: 'Svenska' },
  { lang: 'en', href: '?lang=en', label: 'English' },
]

const footerLinks = [
  { href: '/notice', label: 'Tietosuojaseloste' },
  { href: '/accessibility', label: 'Saavutettavuus' },
]

export type Shown = { theme: Theme | undefined }

export function Staff(props: Shown & { title: string; at: string; children: ComponentChildren }) {
  return (
    <StaffLayout
      lang="fi"
      title={props.title}
      siteName={siteName}
      theme={props.theme}
      homeHref="front"
      navigation={navigation(props.at)}
      account={{
        name: 'Liisa Mallikas',
        detail: 'Asiakaspalvelu',
        links: [{ href: 'sessions', label: 'Kirjautumiset ja tunnistus' }],
        signOut: { action: '/sign-out', label: 'Kirjaudu ulos' },
      }}
      languages={languages}
      search={{
        action: 'people',
        label: 'Hae kaikkialta',
        placeholder: 'Nimi, sähköposti, puhelin, organisaatio',
      }}
      keys={[
        { keys: ['/'], does: 'Hae kaikkialta' },
        { keys: ['?'], does: 'Näytä pikanäppäimet' },
      ]}
      words={{
        skipToContent: 'Siirry sisältöön',
        menu: 'Valikko',
        closeMenu: 'Sulje valikko',
        language: 'Kieli',
        account: 'Oma tili',
        keys: 'Pikanäppäimet',
        closeKeys: 'Sulje',
      }}
      footerLinks={footerLinks}
      footerText="Seloste 0.1.0"
    >
      {props.children}
    </StaffLayout>
  )
}

export function Public(
  props: Shown & { title: string; shape?: 'letter' | 'wide' | 'card'; children: ComponentChildren },
) {
  return (
    <PublicLayout
      lang="fi"
      title={props.title}
      siteName={siteName}
      theme={props.theme}
      homeHref="notice"
      languages={languages}
      words={{ skipToContent: 'Siirry sisältöön', language: 'Kieli' }}
      shape={props.shape}
      footerLinks={footerLinks}
      footerText="Esimerkki Oy · Esimerkkikatu 1, 00100 Helsinki"
    >
      {props.children}
    </PublicLayout>
  )
}

function navigation(at: string): NavigationGroup[] {
  return [
    {
      items: [
        { href: 'front', label: 'Etusivu', icon: 'home', current: at === 'front' },
        { href: 'people', label: 'Henkilöt', icon: 'people', current: at === 'people' },
        { href: 'empty', label: 'Organisaatiot', icon: 'building', current: at === 'organisations' },
        { href: 'pieces', label: 'Tapahtumat', icon: 'calendar', current: at === 'pieces' },
      ],
    },
    {
      label: 'Rekisterin hoito',
      items: [
        { href: 'notice', label: 'Tietosuojaseloste', icon: 'document' },
        { href: 'requests', label: 'Pyynnöt', icon: 'letter', count: '2' },
        { href: 'audit', label: 'Lokit', icon: 'history' },
        { href: 'staff', label: 'Käyttäjät ja oikeudet', icon: 'key' },
      ],
    },
  ]
}
