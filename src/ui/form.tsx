/** A form: one column, sent by the browser with or without script, checked by the server in the reader's language. */
import type { ComponentChildren } from 'preact'

export type FormProps = {
  action: string
  /** `post` unless the form only asks. */
  method?: 'get' | 'post' | undefined
  /** Sent along unseen: tokens, the version that was edited. */
  hidden?: Record<string, string> | undefined
  /** Asked before leaving with something typed and not sent; left out, nothing is asked. */
  unsavedWarning?: string | undefined
  /** True only for a form that sends files. */
  files?: boolean | undefined
  /** Where the answer is a file or another site, the browser sends it without Turbo. */
  plain?: boolean | undefined
  /** Names the form where a page has several. */
  label?: string | undefined
  children: ComponentChildren
}

/**
 * `<Form action="/people" unsavedWarning={words.unsaved}>…<Actions><Button kind="primary">Tallenna</Button></Actions></Form>`
 *
 * The browser's own checks are off: they would answer in the browser's language and only to the first field.
 */
export function Form(props: FormProps) {
  return (
    <form
      class="form"
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.files ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      data-turbo={props.plain ? 'false' : undefined}
      data-unsaved={props.unsavedWarning}
      noValidate
    >
      <HiddenFields values={props.hidden} />
      {props.children}
    </form>
  )
}

/** `<HiddenFields values={{ version: '3' }} />` */
export function HiddenFields(props: { values?: Record<string, string> | undefined }) {
  return (
    <>
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
