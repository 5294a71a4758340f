/** A list in columns: dense rows on a desk, cards with what matters on a phone. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type Sort = {
  /** Where the list is sorted by this column (or the other way round, when it already is). */
  href: string
  /** How it is sorted now; left out when by another column. */
  direction?: 'ascending' | 'descending' | undefined
}

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ComponentChildren
  /** Numbers and money stand at the end, marks in the middle under their heading. */
  align?: 'start' | 'middle' | 'end' | undefined
  sort?: Sort | undefined
  /**
   * On a phone: the card's title, a line under it, or not shown; or shown there only, to say in a line what many columns say
   * on a desk. First column is title, second is line, unless told.
   */
  phone?: 'title' | 'line' | 'hidden' | 'only' | undefined
  /** The label is read aloud but not seen. */
  labelHidden?: boolean | undefined
  /**
   * `narrow` takes only what it needs; the rest share what is left. `one-line` never makes a row higher: what does not fit
   * is cut, so the cell tells it in a `title`, or the page that the row leads to does.
   */
  width?: 'narrow' | 'one-line' | 'one-line-wide' | undefined
}

export type TableProps<Row> = {
  /** What the list is; read aloud, seen when `captionShown`. */
  caption: string
  captionShown?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** The headings stay in sight while the rows go by, and the first column heads its row: for lists read across. */
  readAcross?: boolean | undefined
  /** Where a row leads; the title column becomes the link and the whole row its target. */
  rowHref?: ((row: Row) => string | undefined) | undefined
  /** Shown instead when there are no rows: an `EmptyState`. */
  empty: ComponentChildren
}

/** `<Table caption="Henkilöt" columns={columns} rows={people} rowKey={p => p.id} rowHref={p => `/people/${p.id}`} empty={<EmptyState … />} />` */
export function Table<Row>(props: TableProps<Row>) {
  if (props.rows.length === 0) return <>{props.empty}</>
  const columns = props.columns.map((column, index) => ({
    ...column,
    phone: column.phone ?? phoneByPlace(index),
  }))
  return (
    <table class={classes('list', props.readAcross === true && 'read-across')}>
      <caption class={props.captionShown ? undefined : 'visually-hidden'}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(row => (
          <BodyRow
            key={props.rowKey(row)}
            row={row}
            columns={columns}
            href={props.rowHref?.(row)}
            headed={props.readAcross === true}
          />
        ))}
      </tbody>
    </table>
  )
}

function phoneByPlace(index: number): 'title' | 'line' | 'hidden' {
  return index === 0 ? 'title' : index === 1 ? 'line' : 'hidden'
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { sort, label } = column
  return (
    <th scope="col" class={cellClass(column)} aria-sort={sort?.direction}>
      {sort === undefined ? (
        <span class={column.labelHidden ? 'visually-hidden' : undefined}>{label}</span>
      ) : (
        <a class="sort" href={sort.href} data-turbo-action="replace">
          {label}
          <Icon name={sort.direction === undefined ? 'sort' : `sort-${sort.direction}`} />
        </a>
      )}
    </th>
  )
}

type BodyRowProps<Row> = {
  row: Row
  columns: Column<Row>[]
  href: string | undefined
  /** The first cell heads the row. */
  headed: boolean
}

function BodyRow<Row>({ row, columns, href, headed }: BodyRowProps<Row>) {
  return (
    <tr class={href === undefined ? undefined : 'linked'}>
      {columns.map((column, index) => {
        const content =
          column.phone === 'title' && href !== undefined ? (
            <a class="row-link" href={href}>
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )
        if (headed && index === 0)
          return (
            <th key={column.key} scope="row" class={cellClass(column)}>
              {content}
            </th>
          )
        const label = column.labelHidden ? undefined : column.label
        return (
          <td key={column.key} class={cellClass(column)} data-label={label}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function cellClass<Row>({ align = 'start', phone, width }: Column<Row>): string {
  return classes(`phone-${phone}`, align !== 'start' && align, width)
}
