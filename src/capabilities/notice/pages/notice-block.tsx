/** A piece of the notice on a page. A clause has an anchor of its own code, so that a reader can point at it. */
import type { NoticeBlock } from '#platform/definition'
import { DescriptionList, Table } from '#ui'

type BlockProps = Readonly<{
  block: NoticeBlock
  section: number
  linkToClause: (code: string) => string
}>

export function Block({ block, section, linkToClause }: BlockProps) {
  switch (block.kind) {
    case 'paragraph':
      return block.clause === undefined ? (
        <p>{block.text}</p>
      ) : (
        <Clause code={block.clause} text={block.text} linkToClause={linkToClause} />
      )
    case 'list':
      return (
        <ul>
          {block.items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <Table
          caption={block.caption}
          captionShown
          columns={block.columns.map((label, index) => ({
            key: label,
            label,
            cell: (row: readonly string[]) => row[index],
            phone: index === 0 ? 'title' : 'line',
          }))}
          rows={[...block.rows]}
          rowKey={row => row[0] ?? ''}
          empty={null}
        />
      )
    case 'facts':
      return (
        <>
          <h3 id={`s${section}-${block.key}`}>{block.title}</h3>
          <p>{block.text}</p>
          <DescriptionList items={block.facts.map(({ label, text }) => ({ term: label, detail: text }))} />
        </>
      )
  }
}

/** An address has line breaks that are meant. */
export function Clause({
  code,
  text,
  linkToClause,
}: Readonly<{ code: string; text: string; linkToClause: (code: string) => string }>) {
  const lines = text.split('\n')
  return (
    <p id={code}>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}{' '}
      <small>
        <a class="quiet-text" href={`#${code}`} aria-label={linkToClause(code)}>
          {code}
        </a>
      </small>
    </p>
  )
}
