/** Two people's facts set side by side: what both say alike, and what only one says or each says otherwise. */

/** One thing that is told of a person; `key` is what it is compared by, absent where it can't be compared. */
export type Told = Readonly<{ text: string; key?: string | undefined }>
export type Compared = Told & Readonly<{ is: 'alike' | 'differs' | 'untold' }>

/** What the other does not say at all is no difference: it only adds. */
export function setSideBySide(
  mine: readonly Told[],
  theirs: readonly Told[],
): readonly (readonly Compared[])[] {
  const marked = (own: readonly Told[], others: readonly Told[]): readonly Compared[] =>
    own.map(told => ({
      ...told,
      is:
        told.key === undefined || others.length === 0
          ? 'untold'
          : others.some(({ key }) => key === told.key)
            ? 'alike'
            : 'differs',
    }))
  return [marked(mine, theirs), marked(theirs, mine)]
}
