/** How PostgreSQL's values become ours. Money needs exact bigints; a timestamp must not pass through a lossy Date. */
import pg from 'pg'

const { builtins } = pg.types

const asInstant = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11).replace(/\+00(:00)?$/, '')}Z`

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, asInstant],
  [builtins.DATE, text => text],
  [builtins.INT8, BigInt],
])

export const readAsTyped: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    (format === 'text' ? parsers.get(oid) : undefined) ??
    pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
