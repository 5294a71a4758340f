/** A name that stands whole in one column, split only where that is plain. */

export type SplitName = Readonly<{ given?: string; family?: string }>

/** Words that begin a family name of several words: Carl Gustaf af Ugglas, Ludwig van Beethoven. */
const particles = new Set(
  [
    'af',
    'av',
    'von',
    'vom',
    'zu',
    'zum',
    'zur',
    'van',
    'de',
    'den',
    'der',
    'des',
    'del',
    'della',
    'di',
    'da',
    'do',
    'dos',
  ].concat(['du', 'la', 'le', 'el', 'al', 'bin', 'bint', 'ibn', 'ben', 'ter', 'ten', 'st']),
)

/** Two people, a title after a comma or a former name: what is whose can't be told. */
const unclear = /[&/+()[\]<>;"\d]|\s(?:ja|och|and|sekä|samt|tai|eller|or)\s/iu

/** `Aino Virtanen, KTM`: what follows the comma is a degree. */
const degree = /^(?:[A-ZÅÄÖ]{2,4}|Ph\.?D\.?|[\p{L}.]{1,8}\.)$/u

/** Undefined where it can't be told. A single word is a given name: nobody is filed under a family name that nobody told. */
export function splitFullName(name: string): SplitName | undefined {
  if (unclear.test(name)) return undefined
  const [first = '', second, ...more] = name.split(',').map(part => part.trim())
  if (more.length > 0) return undefined
  if (second !== undefined) {
    if ((first === '' && second === '') || (degree.test(second) && /\p{Ll}/u.test(first))) return undefined
    return { ...(second === '' ? {} : { given: second }), ...(first === '' ? {} : { family: first }) }
  }
  const words = first.split(' ')
  if (words.length === 1) return { given: first }
  const particle = words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()))
  const familyAt = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return { given: words.slice(0, familyAt).join(' '), family: words.slice(familyAt).join(' ') }
}
