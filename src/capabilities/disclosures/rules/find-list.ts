/** The list that somebody wants to take out, if it is one that they may see. */
import type { AnyList } from '#platform/capability'
import { purposesOf, type QueryContext } from '#platform/operation'

type Context = Pick<QueryContext, 'lists' | 'actor' | 'purpose' | 'refuse'>

/** Refused as not allowed: whoever may not ask for the list on a page, or not for this purpose, takes no file of it either. */
export function findListFor({ lists, actor, purpose, refuse }: Context, key: string): AnyList {
  const list = lists.find(each => each.key === key)
  if (list === undefined)
    return refuse('invalid-input', { problems: [{ field: 'list', problem: 'not-a-choice' }] })
  if (!actor.allows(list.use) || !purposesOf(list.use).includes(purpose)) return refuse('not-allowed')
  return list
}
