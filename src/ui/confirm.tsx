/** A page that asks once more before something that cannot be undone: what happens, what stays, two ways on. */
import type { ComponentChildren } from 'preact'
import { Actions } from './actions.tsx'
import { Button, ButtonLink } from './button.tsx'
import { Form } from './form.tsx'
import type { Link } from './link.ts'

export type ConfirmProps = {
  action: string
  /** What follows, one sentence each. */
  consequences: ComponentChildren[]
  confirmLabel: string
  busyLabel?: string | undefined
  cancel: Link
  /** True when it cannot be undone. */
  danger?: boolean | undefined
  hidden?: Record<string, string> | undefined
  /** Fields that must be filled before, such as a reason. */
  children?: ComponentChildren
}

/** `<Confirm danger action="/people/1/erase" consequences={[…]} confirmLabel="Poista tiedot" cancel={{ href: '/people/1', label: 'Älä poista' }} />`; the question is the page's title. */
export function Confirm(props: ConfirmProps) {
  return (
    <Form action={props.action} hidden={props.hidden}>
      <ul class="consequences">
        {props.consequences.map((consequence, index) => (
          <li key={index}>{consequence}</li>
        ))}
      </ul>
      {props.children}
      <Actions>
        <Button kind={props.danger ? 'danger' : 'primary'} busyLabel={props.busyLabel}>
          {props.confirmLabel}
        </Button>
        <ButtonLink href={props.cancel.href}>{props.cancel.label}</ButtonLink>
      </Actions>
    </Form>
  )
}
