/** A use by its name, out of a capability's own list, as the API finds it: what is not offered at the door by itself. */

export function named<Use extends { name: string }>(uses: readonly Use[], name: string): Use {
  const found = uses.find(use => use.name === name)
  if (found === undefined) throw new Error(`There is no ${name}.`)
  return found
}
