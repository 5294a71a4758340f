/**
 * The ways in which one name is written: in either order, with or without ä and ö, with further given names or a double
 * surname or without. Each form is a range among the folded names that people are found by.
 */
import { fold, nameKey } from '#platform/formats'
import type { NameLikeness } from './judge.ts'

export type Names = Readonly<{ givenNames: string; familyName: string; callName: string | null }>

/** Terms from `low`, and before `high`. */
export type Form = Readonly<{ low: string; high: string }>

/** What people are found by is cut at this length. */
const termMax = 80

export function formsOf({ givenNames, familyName, callName }: Names): readonly Form[] {
  const given = inOrder(givenNames)
  const family = inOrder(familyName)
  const [first] = given
  if (first === undefined || family.length === 0) return []
  const call = callName === null ? [] : inOrder(callName)
  return distinct([
    // Whoever has these names, or more of them, in either order.
    begins([...family, ...given]),
    begins([...given, ...family]),
    // Whoever has fewer: one given name, the name they are called by, one half of a double surname.
    ...(given.length > 1 ? [is([...family, first])] : []),
    ...(call.length > 0 ? [begins([...family, ...call])] : []),
    ...(family.length > 1 ? family.map(half => is([...given, half])) : []),
  ])
}

/** How alike two people's names are, by their words alone. */
export function likenessOf(one: Names, other: Names): NameLikeness {
  const [mine, theirs] = [one, other].map(wordsOf) as [Words, Words]
  if (mine.key === theirs.key) return 'same'
  return mine.ways.some(way => theirs.ways.some(their => within(way, their) || within(their, way)))
    ? 'similar'
    : 'other'
}

type Words = Readonly<{ key: string; ways: readonly (readonly string[])[] }>

function wordsOf({ givenNames, familyName, callName }: Names): Words {
  const key = nameKey(givenNames, familyName)
  const called = callName === null ? [] : [nameKey(callName, familyName).split(' ')]
  return { key, ways: [key.split(' '), ...called] }
}

/** One word in common is a surname or a first name, and tells nothing. */
const within = (few: readonly string[], many: readonly string[]): boolean =>
  few.length > 1 && few.every(word => many.includes(word))

/** As they are found by: an apostrophe is a letter there. */
const inOrder = (name: string): readonly string[] =>
  fold(name)
    .split(/[\s-]+/)
    .filter(word => word !== '')

const begins = (words: readonly string[]): Form => {
  const low = words.join(' ').slice(0, termMax)
  return { low, high: `${low}!` }
}

const is = (words: readonly string[]): Form => {
  const low = words.join(' ').slice(0, termMax)
  return { low, high: `${low} ` }
}

const distinct = (forms: readonly Form[]): readonly Form[] => [
  ...new Map(forms.map(form => [`${form.low}\n${form.high}`, form])).values(),
]
