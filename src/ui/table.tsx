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
  /** Numbers and money stand at the end. */
  align?: 'start' | 'end' | undefined
  sort?: Sort | undefined
  /** On a phone: the card's title, a line under it, or not shown. First column is title, second is line, unless told. */
  phone?: 'title' | 'line' | 'hidden' | undefined
  /** The label is read aloud but not seen. */
  labelHidden?: boolean | undefined
  /** `narrow` takes only what it needs; the rest share what is left. */
  width?: 'narrow' | undefined
}

export type TableProps<Row> = {
  /** What the list is; read aloud, seen when `captionShown`. */
  caption: string
  captionShown?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
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
    <table class="list">
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
          <BodyRow key={props.rowKey(row)} row={row} columns={columns} href={props.rowHref?.(row)} />
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

function BodyRow<Row>({
  row,
  columns,
  href,
}: {
  row: Row
  columns: Column<Row>[]
  href: string | undefined
}) {
  return (
    <tr class={href === undefined ? undefined : 'linked'}>
      {columns.map(column => (
        <td
          key={column.key}
          class={cellClass(column)}
          data-label={column.labelHidden ? undefined : column.label}
        >
          {column.phone === 'title' && href !== undefined ? (
            <a class="row-link" href={href}>
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

function cellClass<Row>({ align, phone, width }: Column<Row>): string {
  return classes(`phone-${phone}`, align === 'end' && 'end', width === 'narrow' && 'narrow')
}
