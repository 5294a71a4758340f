/** The search over everything, in the top bar; `/` brings the cursor here. */
import { Icon } from './icon.tsx'

export type SearchBoxProps = {
  action: string
  label: string
  placeholder?: string | undefined
  value?: string | undefined
  /** Name of the query parameter, `q` unless told. */
  name?: string | undefined
}

/** `<SearchBox action="/search" label="Hae kaikkialta" placeholder="Nimi, sähköposti, organisaatio" />` */
export function SearchBox({ action, label, placeholder, value, name = 'q' }: SearchBoxProps) {
  return (
    <search class="search-box">
      <form method="get" action={action}>
        <Icon name="search" />
        <input
          id="global-search"
          type="search"
          name={name}
          value={value}
          placeholder={placeholder}
          aria-label={label}
          aria-keyshortcuts="/"
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
