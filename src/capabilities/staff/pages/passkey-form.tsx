/** A form that a passkey fills: hidden until the browser's script has found that this device can. */
import type { ComponentChildren } from 'preact'
import { Button, HiddenFields } from '#ui'

export type PasskeyFormProps = Readonly<{
  /** `get` signs in, `create` adds. */
  ceremony: 'get' | 'create'
  /** Where the challenge comes from. */
  options: string
  /** Where the answer goes. */
  action: string
  label: string
  kind?: 'primary' | 'quiet' | undefined
  hidden?: Record<string, string> | undefined
  children?: ComponentChildren
}>

/** Without script or without the means there is nothing to see: an authenticator app does the same. */
export function PasskeyForm(props: PasskeyFormProps) {
  return (
    <form
      class="form"
      method="post"
      action={props.action}
      data-passkey={props.ceremony}
      data-options={props.options}
      data-turbo="false"
      hidden
    >
      <HiddenFields values={{ ...props.hidden, answer: '' }} />
      {props.children}
      <Button kind={props.kind ?? 'quiet'} icon="key">
        {props.label}
      </Button>
    </form>
  )
}

export const passkeyScript = ['passkey.js']
