/** A line that could be read, with the keys that it is found by. */
import type { ReadRow } from '../read/index.ts'

export type LinePoint = Readonly<{
  kind: 'email' | 'phone' | 'post'
  key: string
  value: string | null
  street: string | null
  postalCode: string | null
  town: string | null
  country: string | null
}>

export type Line = Readonly<{
  line: number
  row: ReadRow
  points: readonly LinePoint[]
  /** Hex of the blind index of the identity code. */
  identityIndex: string | undefined
  /** The same for equal rows of one source; undefined when the row says too little to be known again by. */
  rowKey: string | undefined
}>

export const pointsOf = ({ emails, phones, post }: ReadRow): readonly LinePoint[] => [
  ...emails.map(({ value, key }) => ({ ...nowhere, kind: 'email' as const, value, key })),
  ...phones.map(({ value, key }) => ({ ...nowhere, kind: 'phone' as const, value, key })),
  ...(post === undefined
    ? []
    : [
        {
          kind: 'post' as const,
          value: null,
          key: post.key,
          street: post.street ?? null,
          postalCode: post.postalCode ?? null,
          town: post.town ?? null,
          country: post.country ?? null,
        },
      ]),
]

const nowhere = { street: null, postalCode: null, town: null, country: null }
