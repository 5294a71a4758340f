/** Who is signed in and what is theirs: a small menu in the corner that opens without script. */
import { HiddenFields } from './form.tsx'
import { Icon } from './icon.tsx'
import { type LanguageLink, LanguageSwitch } from './language-switch.tsx'
import type { Link } from './link.ts'

export type Account = {
  name: string
  /** A second line, such as the role. */
  detail?: string | undefined
  links?: Link[] | undefined
  signOut: { action: string; label: string; hidden?: Record<string, string> | undefined }
}

export type AccountMenuProps = {
  account: Account
  label: string
  languages: LanguageLink[]
  languageLabel: string
  /** Opens the keyboard help; left out where there is none. */
  keys?: { label: string; target: string } | undefined
}

/**
 * `<AccountMenu account={{ name: 'Liisa Esimerkki', signOut: { action: '/sign-out', label: 'Kirjaudu ulos' } }} label="Oma tili" … />`
 *
 * Signing out is a full page load on purpose: it drops every page that Turbo kept in memory.
 */
export function AccountMenu({ account, label, languages, languageLabel, keys }: AccountMenuProps) {
  return (
    <div class="account">
      <button
        class="account-button"
        type="button"
        popovertarget="account-menu"
        aria-label={`${label}: ${account.name}`}
      >
        <Icon name="person" />
        <span class="account-name">{account.name}</span>
        <Icon name="chevron-down" />
      </button>
      <div class="account-menu" id="account-menu" popover="auto">
        <p class="account-who">
          <strong>{account.name}</strong>
          {account.detail !== undefined && <span>{account.detail}</span>}
        </p>
        <ul class="menu-list">
          {(account.links ?? []).map(link => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
          {keys !== undefined && (
            <li>
              <button type="button" popovertarget={keys.target}>
                {keys.label}
              </button>
            </li>
          )}
        </ul>
        <LanguageSwitch label={languageLabel} languages={languages} />
        <form class="account-leave" method="post" action={account.signOut.action} data-turbo="false">
          <HiddenFields values={account.signOut.hidden} />
          <button type="submit">{account.signOut.label}</button>
        </form>
      </div>
    </div>
  )
}
