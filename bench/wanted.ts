/** What is wanted of the program, judged on the rows of a run. What was not measured is not judged. */
import { print, type Row } from './report.ts'

type Wish = Readonly<{ told: string; got: number; wanted: number; unit: string }>

const reads = [
  'list.first',
  'list.deep',
  'search.name',
  'search.email',
  'search.organisation',
  'person',
  'copy',
]
const steady = [
  'list.first.api',
  'list.first.html',
  'list.deep.api',
  'list.deep.html',
  'person.api',
  'person.html',
  'copy.api',
  'copy.html',
]

/** True when every wish that could be judged is kept. */
export function judge(rows: readonly Row[]): boolean {
  const wishes = wishesOf(rows)
  if (wishes.length === 0) return true
  print('')
  print('wanted')
  for (const { told, got, wanted, unit } of wishes) {
    const kept = got <= wanted
    print(
      `  ${kept ? 'kept  ' : 'MISSED'}  ${told.padEnd(62)} ${got.toFixed(2)} of at most ${wanted} ${unit}`,
    )
  }
  return wishes.every(({ got, wanted }) => got <= wanted)
}

function wishesOf(rows: readonly Row[]): readonly Wish[] {
  const largest = Math.max(...rows.map(({ size }) => size))
  const smallest = Math.min(...rows.filter(({ unit }) => unit === 'ms').map(({ size }) => size))
  const find = (name: string, size: number) => rows.find(row => row.name === name && row.size === size)
  const against = reads.flatMap(name => {
    const row = find(`${name}.api`, largest)
    return row
      ? [
          {
            told: `${row.name} beside hand-written SQL, ${largest} people`,
            got: row.ratio,
            wanted: 2,
            unit: '×',
          },
        ]
      : []
  })
  const grown = (names: readonly string[], wanted: number) =>
    names.flatMap(name => {
      const [small, large] = [find(name, smallest), find(name, largest)]
      if (small === undefined || large === undefined || smallest === largest) return []
      const told = `${name}, ${largest} people beside ${smallest}`
      return [{ told, got: large.ours / small.ours, wanted, unit: '×' }]
    })
  const searches = rows.filter(({ name, size }) => name.startsWith('search.') && size === largest)
  return [
    ...against,
    ...grown(steady, 1.5),
    ...grown(
      searches.map(({ name }) => name),
      3,
    ),
    ...importing(rows),
    ...fixed(rows),
  ]
}

/** An import beside a bare copy of the rows that it leaves, and what it costs everybody else meanwhile. */
function importing(rows: readonly Row[]): readonly Wish[] {
  const ratios = [
    { name: 'import.run', told: 'an import beside a bare COPY of the same rows', wanted: 5 },
    { name: 'import.pages', told: 'p95 of pages during an import, beside rest', wanted: 3 },
  ]
  return ratios.flatMap(({ name, ...wish }) => {
    const row = rows.find(each => each.name === name)
    return row ? [{ ...wish, got: row.ratio, unit: '×' }] : []
  })
}

function fixed(rows: readonly Row[]): readonly Wish[] {
  const wishes = [
    { name: 'server.start', told: 'start on existing data', wanted: 2_000, unit: 'ms' },
    { name: 'server.memory', told: 'memory of Node at rest', wanted: 150, unit: 'MB' },
    {
      name: 'import.duplicates',
      told: 'queue of duplicates for 10,000 imported rows',
      wanted: 30_000,
      unit: 'ms',
    },
    { name: 'import.memory', told: 'memory of Node during an import', wanted: 350, unit: 'MB' },
    { name: 'page.script', told: 'script of a list page, compressed', wanted: 40, unit: 'KB' },
    { name: 'page.style', told: 'style of a list page, compressed', wanted: 25, unit: 'KB' },
  ]
  return wishes.flatMap(({ name, ...wish }) => {
    const row = rows.find(each => each.name === name)
    return row ? [{ ...wish, got: row.ours }] : []
  })
}
