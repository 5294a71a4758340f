/** The frame of a page that staff work on: top bar, menu, the page, a quiet foot. */
import type { ComponentChildren } from 'preact'
import { type Account, AccountMenu } from './account-menu.tsx'
import { Document, type DocumentProps } from './document.tsx'
import { Icon } from './icon.tsx'
import { KeyboardHelp, type KeyboardKey, keyboardHelpId } from './keyboard-help.tsx'
import type { LanguageLink } from './language-switch.tsx'
import type { Link } from './link.ts'
import { SearchBox, type SearchBoxProps } from './search-box.tsx'
import { menuSheetId, type NavigationGroup, SideNavigation } from './side-navigation.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SkipLink } from './skip-link.tsx'

export type StaffWords = {
  skipToContent: string
  menu: string
  closeMenu: string
  language: string
  account: string
  keys: string
  closeKeys: string
}

export type StaffLayoutProps = Omit<DocumentProps, 'bodyClass' | 'unlisted' | 'alternates'> & {
  homeHref: string
  navigation: NavigationGroup[]
  account: Account
  languages: LanguageLink[]
  words: StaffWords
  search?: SearchBoxProps | undefined
  /** Shortcuts told by `?`; each one must really work. */
  keys?: KeyboardKey[] | undefined
  /** One line over the page, such as an answer to what was just done. */
  announcement?: ComponentChildren
  footerLinks?: Link[] | undefined
  footerText?: ComponentChildren
}

/** `<StaffLayout lang="fi" title="Henkilöt" siteName={name} homeHref="/" navigation={…} account={…} languages={…} words={…}>…</StaffLayout>` */
export function StaffLayout(props: StaffLayoutProps) {
  const {
    homeHref,
    navigation,
    account,
    languages,
    words,
    search,
    keys,
    announcement,
    footerLinks,
    footerText,
  } = props
  return (
    <Document {...documentProps(props)} bodyClass="staff" unlisted>
      <SkipLink words={words.skipToContent} />
      <header class="top-bar">
        <button class="menu-button" type="button" popovertarget={menuSheetId}>
          <Icon name="menu" />
          <span>{words.menu}</span>
        </button>
        <a class="site-name" href={homeHref}>
          {props.siteName}
        </a>
        {search !== undefined && <SearchBox {...search} />}
        <AccountMenu
          account={account}
          label={words.account}
          languages={languages}
          languageLabel={words.language}
          keys={keys === undefined ? undefined : { label: words.keys, target: keyboardHelpId }}
        />
      </header>
      <SideNavigation label={words.menu} close={words.closeMenu} groups={navigation} />
      <main id="content" class="staff-main" tabIndex={-1}>
        {announcement !== undefined && <div class="announcement">{announcement}</div>}
        {props.children}
      </main>
      <SiteFooter links={footerLinks}>{footerText}</SiteFooter>
      {keys !== undefined && <KeyboardHelp title={words.keys} close={words.closeKeys} keys={keys} />}
    </Document>
  )
}

function documentProps(props: StaffLayoutProps): Omit<DocumentProps, 'bodyClass' | 'children'> {
  const { lang, title, siteName, description, theme, brandHref, scripts } = props
  return { lang, title, siteName, description, theme, brandHref, scripts }
}
