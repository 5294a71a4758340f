/** What became of an import's lines, by line number; of a refused one also what stood in it, while the file is kept. */
import { z } from 'zod'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { outcomes } from '../schema.ts'
import { openCells } from '../sealed-cells.ts'

const pageSize = 50

const lineShape = z.object({
  line: z.int(),
  outcome: z.enum(outcomes),
  problems: z.array(z.object({ code: z.string(), column: z.int().optional() })),
  changes: z.array(z.string()),
  sameAs: z.int().nullable(),
  person: z.object({ id: idOf('per'), name: z.string() }).nullable(),
  cells: z.array(z.string()),
})

export type ImportLine = z.output<typeof lineShape>

type Listed = Readonly<{ lines: readonly ImportLine[]; next?: number }>

export const listLines = query({
  name: 'imports.lines',
  may: 'imports:see',
  for: ['customer-care', 'contacts', 'marketing'],
  takes: z.strictObject({
    import: idOf('imp'),
    outcome: z.enum(outcomes).optional(),
    after: z.int().min(0).default(0),
  }),
  gives: z.object({ lines: z.array(lineShape), next: z.int().optional() }),
  refuses: ['not-found'],
  shows: ({ lines }: Listed) => [
    ...new Set(lines.flatMap(({ person }) => (person === null ? [] : [person.id]))),
  ],
  async run({ db, register, refuse }, { import: id, outcome, after }): Promise<Listed> {
    const known = await db.selectFrom('imports.import').select('id').where('id', '=', id).executeTakeFirst()
    if (known === undefined) return refuse('not-found')
    const rows = await db
      .selectFrom('imports.line as l')
      .leftJoin('people.person as p', join =>
        join.onRef('p.id', '=', 'l.person_id').on('p.withheld_since', 'is', null),
      )
      .select(['l.line', 'l.outcome', 'l.problems', 'l.changes', 'l.same_as as sameAs', 'l.cells'])
      .select(['p.id as person', 'p.given_names as given', 'p.family_name as family'])
      .where('l.import_id', '=', id)
      .where('l.line', '>', after)
      .$if(outcome !== undefined, asked => asked.where('l.outcome', '=', outcome ?? 'new'))
      .orderBy('l.line')
      .limit(pageSize + 1)
      .execute()
    const lines = rows
      .slice(0, pageSize)
      .map(({ person, given, family, cells, problems, changes, ...told }) => ({
        ...told,
        problems: problems.map(problemOf),
        changes: [...changes],
        person: person === null ? null : { id: person, name: `${given ?? ''} ${family ?? ''}`.trim() },
        cells: [...openCells(register, id, told.line, cells)],
      }))
    const next = rows.length > pageSize ? lines.at(-1)?.line : undefined
    return next === undefined ? { lines } : { lines, next }
  },
})

/** `email.no-at@3` is a code and the column, from 0, that it is about. */
function problemOf(stored: string): { code: string; column?: number } {
  const [code = '', column] = stored.split('@')
  return column === undefined ? { code } : { code, column: Number(column) }
}
