/** The rows of an import by what became of them, each with its number in the file and its reasons. */
import { type Here, httpWords } from '#platform/http'
import { formatList, formatNumber } from '#platform/i18n'
import { toEdge } from '#platform/ids'
import { type Column, EmptyState, Pager, Section, type Tab, Table, Tabs } from '#ui'
import type { Import } from '../queries/import-shape.ts'
import { type ImportLine, listLines } from '../queries/list-lines.ts'
import type { Outcome } from '../schema.ts'
import { importsPageWords } from '../words/pages/index.ts'
import { targetWords } from '../words/targets/index.ts'
import { pathOfImport } from './about-import.ts'
import { cellsOfLines } from './cells-of-lines.ts'
import { lineProblemTold } from './problem-told.ts'
import { cellsShown } from './shown-cells.ts'

/** What somebody has to mend comes first. */
const tabs = ['refused', 'kept', 'new', 'changed', 'matched', 'repeated'] as const

export async function linesPart(here: Here, about: Import) {
  const words = importsPageWords(here.language).lines
  const counted = tabs.filter(outcome => countOf(about, outcome) > 0)
  const outcome = counted.find(each => each === here.url.searchParams.get('outcome')) ?? counted[0]
  if (outcome === undefined) return null
  const after = Number(here.url.searchParams.get('after') ?? '0')
  const told = await here.ask(listLines, {
    import: about.id,
    outcome,
    ...(Number.isInteger(after) && after > 0 && { after }),
  })
  const { lines } = told
  const next = 'next' in told ? told.next : undefined
  // Nobody of them is in the register yet, so the file itself tells who they are.
  const inFile =
    about.state === 'checked' && outcome === 'new'
      ? await cellsOfLines(
          here,
          about,
          lines.map(({ line }) => line),
        )
      : new Map<number, readonly string[]>()
  const address = (more: Readonly<Record<string, string>>) =>
    here.to(`${pathOfImport(about.id)}?${new URLSearchParams(more)}`)
  return (
    <Section title={words.title} id="rows">
      <Tabs
        label={words.title}
        tabs={counted.map(
          (each): Tab => ({
            href: address({ outcome: each }),
            label: words.tabs[each],
            current: each === outcome,
            count: formatNumber(here.language, countOf(about, each)),
          }),
        )}
      />
      <Table
        caption={`${words.title}: ${words.tabs[outcome]}`}
        columns={columnsOf(here, about, outcome)}
        rows={lines.map(line => ({ ...line, cells: [...(inFile.get(line.line) ?? line.cells)] }))}
        rowKey={({ line }) => String(line)}
        empty={<EmptyState title={words.none} />}
      />
      <Pager
        label={httpWords(here.language).pages}
        previous={after > 0 ? { href: address({ outcome }), label: words.first } : undefined}
        next={
          next === undefined
            ? undefined
            : { href: address({ outcome, after: String(next) }), label: words.next }
        }
      />
    </Section>
  )
}

/** Once taken back, of those whom it brought only whoever stayed is told. */
function countOf({ counts, kept, state }: Import, outcome: (typeof tabs)[number]): number {
  if (outcome === 'kept') return kept
  return state === 'undone' && (outcome === 'new' || outcome === 'changed') ? 0 : counts[outcome]
}

function columnsOf(here: Here, about: Import, outcome: Outcome): Column<ImportLine>[] {
  const words = importsPageWords(here.language).lines
  return [
    {
      key: 'whose',
      label: words.whose,
      cell: line => <Whose here={here} about={about} line={line} />,
    },
    {
      key: 'what',
      label: outcome === 'refused' ? words.reasons : words.what,
      cell: line => <What here={here} about={about} line={line} />,
      phone: 'line',
    },
    {
      key: 'line',
      label: words.line,
      cell: ({ line }) => formatNumber(here.language, line),
      align: 'end',
      phone: 'line',
      width: 'narrow',
    },
  ]
}

const cellsMax = 4

/** The person where there is one, else the row as it is in the file. */
function Whose({ here, about, line }: { here: Here; about: Import; line: ImportLine }) {
  const { person, cells } = line
  if (person !== null) return <a href={here.to(`/people/${toEdge('per', person.id)}`)}>{person.name}</a>
  const told = cellsShown(about, cells).slice(0, cellsMax)
  return <span class="quiet-text">{told.length === 0 ? '–' : told.join(' · ')}</span>
}

function What({ here, about, line }: { here: Here; about: Import; line: ImportLine }) {
  const words = importsPageWords(here.language).lines
  const names = targetWords(here.language).changes
  const changes = line.changes.map(field => names[field] ?? field)
  const told = [
    ...line.problems.map(problem => lineProblemTold(here, about, problem)),
    ...(line.sameAs === null ? [] : [words.sameAs(formatNumber(here.language, line.sameAs))]),
    ...(changes.length === 0 ? [] : [words.changes(formatList(here.language, changes))]),
  ]
  return (
    <>
      {told.map(each => (
        <div key={each}>{each}</div>
      ))}
    </>
  )
}
