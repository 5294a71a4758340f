/** What the command line asks for. */
import { parseArgs } from 'node:util'

export type Asked = Readonly<{
  /** How many people; one register each. */
  sizes: readonly number[]
  only: string
  json: string | undefined
  /** A folder that keeps the generated databases for the next run; without it they are thrown away. */
  data: string | undefined
}>

const usual = [10_000, 100_000, 1_000_000]
const peopleMax = 9_000_000

export function readAsked(words: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...words],
    options: {
      people: { type: 'string', multiple: true },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
      data: { type: 'string' },
    },
  })
  const sizes = values.people?.map(Number) ?? usual
  const wrong = sizes.find(size => !Number.isInteger(size) || size < 1_000 || size > peopleMax)
  if (wrong !== undefined) throw new RangeError(`--people takes a number from 1000 to ${peopleMax}.`)
  return { sizes: sizes.toSorted((a, b) => a - b), only: values.only, json: values.json, data: values.data }
}
