/** A password's field with its words. */
import type { Here } from '#platform/http'
import { PasswordField, type PasswordFieldProps } from '#ui'
import { pageWords } from '../words/index.ts'

type Props = { here: Here } & Omit<PasswordFieldProps, 'showLabel' | 'hideLabel'>

/** `<PasswordInput here={here} name="password" label={words.password} />` */
export function PasswordInput({ here, ...field }: Props) {
  const { show, hide } = pageWords(here.language).signIn
  return <PasswordField {...field} showLabel={show} hideLabel={hide} required />
}
