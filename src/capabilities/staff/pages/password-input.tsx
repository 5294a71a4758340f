/** A password's field with its words. */
import type { Here } from '#platform/http'
import { type FieldBasics, PasswordField } from '#ui'
import { pageWords } from '../words/index.ts'

type Props = FieldBasics & {
  here: Here
  autocomplete?: 'current-password' | 'new-password' | undefined
}

/** `<PasswordInput here={here} name="password" label={words.password} />` */
export function PasswordInput({ here, ...field }: Props) {
  const { show, hide } = pageWords(here.language).signIn
  return <PasswordField {...field} showLabel={show} hideLabel={hide} required />
}
