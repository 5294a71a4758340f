/** Which streams answer what was asked, in their order. */
import { type SearchWords, searchWords } from '#capabilities/organisations'
import { type Db, sql } from '#platform/db'
import {
  byFacet,
  byName,
  byNewest,
  byOrganisation,
  byOrganisationTerm,
  byTerm,
  hasFacet,
  hasRoleAt,
  hasTerm,
  isArchived,
  narrowed,
  type Sql,
  type Stream,
  without,
  worksAt,
} from './streams.ts'

export type Asked = Readonly<{
  search?: string | undefined
  group?: string | undefined
  source?: string | undefined
  contact?: 'bouncing' | 'unreachable' | undefined
  organisation?: string | undefined
  archived: 'no' | 'only'
  sort: 'name' | '-name' | 'newest'
}>

/** Of several words the one that fewest people answer to; it leads, the others are looked up. */
export async function leadingWord(db: Db, { words }: SearchWords): Promise<number> {
  if (words.length < 2) return 0
  const counts = words.map(
    word => sql`(select count(*)::int from (${byTerm(word).scan(undefined)}) k)
              + (select count(*)::int from (${byOrganisationTerm(word).scan(undefined)}) k)`,
  )
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(db)
  const found = rows[0]?.counts ?? []
  return found.indexOf(Math.min(...found))
}

/** `lead` is the number of the leading word, which the first page chose and the others keep. */
export function chooseStreams(asked: Asked, lead: number): readonly Stream[] {
  const words = searchWords(asked.search ?? '')
  const facets = facetsOf(asked)
  const archived = isArchived(asked.archived === 'only')
  if (words.phrase !== '') {
    const filters = [...facets.map(hasFacet), ...roleFilter(asked), archived]
    return searching(words, lead).map(stream => narrowed(stream, filters))
  }
  const down = asked.sort === '-name'
  if (asked.sort === 'newest') {
    return [narrowed(byNewest(), [...facets.map(hasFacet), ...roleFilter(asked), archived])]
  }
  if (asked.organisation !== undefined) {
    return [narrowed(byOrganisation(asked.organisation, down), [...facets.map(hasFacet), archived])]
  }
  const [first, ...others] = asked.archived === 'only' ? ['archived', ...facets] : facets
  return first === undefined
    ? [byName(down)]
    : [narrowed(byFacet(first, down), [...others.map(hasFacet), archived])]
}

/** The rarest kinds first: the first leads. */
function facetsOf({ contact, group, source }: Asked): readonly string[] {
  return [
    ...(contact === undefined ? [] : [`contact.${contact}`]),
    ...(group === undefined ? [] : [`group.${group}`]),
    ...(source === undefined ? [] : [`source.${source}`]),
  ]
}

const roleFilter = ({ organisation }: Asked): readonly Sql[] =>
  organisation === undefined ? [] : [hasRoleAt(organisation)]

/**
 * First those whose own terms begin with all that was typed. Then, of one word, those who work where it says; of several,
 * those who answer to each of them, by a term of their own or by where they work.
 */
function searching({ phrase, words }: SearchWords, lead: number): readonly Stream[] {
  const leading = words[lead]
  if (leading === undefined) {
    return [byTerm(phrase), narrowed(byOrganisationTerm(phrase), [without(hasTerm(phrase))])]
  }
  const others = words.filter((_, at) => at !== lead).map(word => sql`(${hasTerm(word)} or ${worksAt(word)})`)
  return [
    byTerm(phrase),
    narrowed(byTerm(leading), [...others, without(hasTerm(phrase))]),
    narrowed(byOrganisationTerm(leading), [...others, without(hasTerm(leading)), without(hasTerm(phrase))]),
  ]
}
