/** What is known about people, column by column, and why. */
import type { RegisterDefinition } from '#platform/definition'
import type { Column, Declarations, RecordDeclaration } from '#platform/privacy'
import { derivedNote, page, table } from './markdown.ts'

export function personalData(declarations: Declarations, definition: RegisterDefinition): string {
  return page(
    '# What is known about people, and why',
    derivedNote,
    `Purposes and categories are those of \`registers/${definition.key}\`. The words for a column are in
\`src/platform/privacy/words-of-a-column.ts\`.`,
    declarations.records.flatMap(recordText),
    '## Tables that hold nothing personal',
    table(
      ['table', 'because'],
      declarations.nothingPersonal.map(({ table: name, because }) => [`\`${name}\``, because]),
    ),
  )
}

function recordText(record: RecordDeclaration): readonly string[] {
  const clocks = Object.entries(record.clocks).map(([clock, counted]) => [
    clock,
    `\`${counted.replaceAll(/\s+/g, ' ')}\``,
  ])
  return [
    `## ${record.table}`,
    [
      record.afterwards === 'delete' ? 'The row goes when nothing holds it.' : 'The row stays, about nobody.',
      record.appendOnly ? ' Rows are only ever added.' : '',
      record.root === undefined ? '' : ` Here each ${record.root} stands.`,
    ].join(''),
    clocks.length === 0 ? 'Its term is that of its person.' : table(['clock', 'counted from'], clocks),
    table(
      ['column', 'word', 'whose', 'category', 'purposes'],
      Object.entries(record.columns).map(([name, column]) => [name, ...wordsOf(column)]),
    ),
  ]
}

function wordsOf(column: Column): readonly string[] {
  switch (column.is) {
    case 'key':
    case 'fact':
      return [column.is, '', '', '']
    case 'who':
      return ['who', `${column.role} (${column.of})`, '', '']
    case 'secret':
    case 'echo':
      return [column.is, column.role, '', '']
    case 'trace':
      return ['trace', column.role, column.category, column.purposes.join(', ')]
    case 'about':
      return [
        column.sealed ? 'about, sealed' : 'about',
        column.role,
        column.category,
        column.purposes.join(', '),
      ]
  }
}
