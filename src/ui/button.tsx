/** Buttons that do and links that look like them: primary (one a page), quiet, danger. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

type Looks = { kind?: ButtonKind | undefined; icon?: IconName | undefined; small?: boolean | undefined }

export type ButtonProps = Looks & {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Sends the form elsewhere than its own action. */
  formAction?: string | undefined
  /** What the button says while its form is being sent. */
  busyLabel?: string | undefined
  /** Opens the popover of this id. */
  opens?: string | undefined
  disabled?: boolean | undefined
  children: ComponentChildren
}

/** `<Button kind="primary" busyLabel="Tallennetaan…">Tallenna</Button>`: submits its form unless `type="button"`. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={looks(props)}
      type={props.type ?? (props.opens === undefined ? 'submit' : 'button')}
      name={props.name}
      value={props.value}
      formaction={props.formAction}
      popovertarget={props.opens}
      disabled={props.disabled}
      data-turbo-submits-with={props.busyLabel}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </button>
  )
}

export type ButtonLinkProps = Looks & {
  href: string
  /** Offers the answer as a file; the browser, not Turbo, fetches it. */
  download?: boolean | undefined
  /** Says more than the visible words where several alike stand on a page. */
  label?: string | undefined
  children: ComponentChildren
}

/** `<ButtonLink kind="primary" href="/people/new" icon="plus">Lisää henkilö</ButtonLink>` */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      class={looks(props)}
      href={props.href}
      download={props.download}
      data-turbo={props.download ? 'false' : undefined}
      aria-label={props.label}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}

function looks({ kind = 'quiet', small }: Looks): string {
  return classes('button', kind, small && 'small')
}
