/** The table that is printed, and the list that others read. */
import type { Pair } from './measure.ts'

/** `limit` is the bare work done in the same run; for what has none (the size of a style), what is wanted. */
export type Row = Readonly<{
  name: string
  size: number
  ours: number
  limit: number
  unit: 'ms' | 'MB' | 'KB'
  ratio: number
}>

export const rowOf = (
  name: string,
  size: number,
  { ours, limit, unit }: Pick<Row, 'ours' | 'limit' | 'unit'>,
): Row => ({ name, size, ours: round(ours), limit: round(limit), unit, ratio: round(ours / limit) })

export function printPair(name: string, size: number, { ours, bare }: Pair): void {
  const told = [
    name.padEnd(28),
    size.toLocaleString('en').padStart(10),
    `${time(ours.median)} ${time(ours.p95)}`,
    `${time(bare.median)} ${time(bare.p95)}`,
    `${(ours.median / bare.median).toFixed(2)} ×`.padStart(9),
    `${ours.runs} runs`.padStart(9),
  ]
  print(told.join('  '))
}

export function printHead(): void {
  print('')
  print(
    `${'what'.padEnd(28)}  ${'people'.padStart(10)}  ${'ours, p95'.padStart(17)}  ${'bare, p95'.padStart(17)}  ${'ratio'.padStart(9)}`,
  )
}

export const printRow = ({ name, size, ours, limit, unit, ratio }: Row): void =>
  print(
    `${name.padEnd(28)}  ${size.toLocaleString('en').padStart(10)}  ${`${ours} ${unit}`.padStart(17)}  ${`${limit} ${unit}`.padStart(17)}  ${`${ratio} ×`.padStart(9)}`,
  )

export const print = (line: string): void => void process.stdout.write(`${line}\n`)

const time = (ms: number): string => `${ms.toFixed(2)}`.padStart(8)

const round = (value: number): number => Number(value.toPrecision(4))
