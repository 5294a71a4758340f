/**
 * better-auth's way to the database: the transaction that the house has opened, and nothing else. So each of its
 * statements runs as the application's role, inside one register, and is committed or rolled back with the use it serves.
 */

import type { BetterAuthOptions } from 'better-auth'
import { type AdapterFactory, type CleanedWhere, createAdapterFactory } from 'better-auth/adapters'
import type { Db, RawBuilder } from '#platform/db'
import { sql } from '#platform/db'
import type { Translation } from './translate-values.ts'

/** Fields that better-auth would fill and we do not keep: where somebody sat is nobody's business here. */
const notKept: ReadonlySet<string> = new Set(['session.ipAddress', 'member.image'])

type Row = Record<string, unknown>
type Told = Readonly<{ model: string; where?: readonly CleanedWhere[] | undefined }>

export function adapterOver(db: Db, { toRow, fromRow }: Translation): AdapterFactory<BetterAuthOptions> {
  return createAdapterFactory({
    config: {
      adapterId: 'seloste',
      supportsDates: true,
      supportsBooleans: true,
      supportsJSON: true,
      supportsUUIDs: true,
      transaction: false,
      customTransformInput: ({ data, field, fieldAttributes, model }) =>
        notKept.has(`${model}.${field}`)
          ? undefined
          : toRow(data, { model, field, type: fieldAttributes.type }),
      customTransformOutput: ({ data, field, fieldAttributes, model }) =>
        fromRow(data, { model, field: fieldAttributes.fieldName ?? field, type: fieldAttributes.type }),
    },
    adapter: ({ getFieldName }) => statements(db, (model, field) => getFieldName({ model, field })),
  })
}

function statements(db: Db, columnOf: (model: string, field: string) => string) {
  const rows = async <T>(statement: RawBuilder<unknown>): Promise<T[]> =>
    (await statement.execute(db)).rows as T[]
  const affected = async (statement: RawBuilder<unknown>): Promise<number> =>
    Number((await statement.execute(db)).numAffectedRows ?? 0)
  return {
    create: async <T extends Row>({ model, data }: { model: string; data: T }): Promise<T> => {
      const names = Object.keys(data).map(name => sql.ref(name))
      const [made] = await rows<T>(
        sql`insert into ${table(model)} (${sql.join(names)}) values (${sql.join(Object.values(data))}) returning *`,
      )
      if (made === undefined) throw new Error('The row that was just made is not there.')
      return made
    },
    findOne: async <T>(told: Told): Promise<T | null> =>
      (await rows<T>(sql`select * from ${table(told.model)} ${matching(told)} limit 1`))[0] ?? null,
    findMany: async <T>(told: Told & Listing): Promise<T[]> =>
      rows<T>(
        sql`select * from ${table(told.model)} ${matching(told)} ${ordered(told, columnOf)} limit ${told.limit}`,
      ),
    count: async (told: Told): Promise<number> =>
      Number(
        (await rows<{ n: bigint }>(sql`select count(*) as n from ${table(told.model)} ${matching(told)}`))[0]
          ?.n,
      ),
    update: async <T>(told: Told & { update: T }): Promise<T | null> =>
      (
        await rows<T>(
          sql`update ${table(told.model)} set ${assigned(told.update as Row)} ${matching(told)} returning *`,
        )
      )[0] ?? null,
    updateMany: async (told: Told & { update: Row }): Promise<number> =>
      affected(sql`update ${table(told.model)} set ${assigned(told.update)} ${matching(told)}`),
    delete: async (told: Told): Promise<void> => {
      await affected(sql`delete from ${table(told.model)} ${matching(told)}`)
    },
    deleteMany: async (told: Told): Promise<number> =>
      affected(sql`delete from ${table(told.model)} ${matching(told)}`),
    /** One row at most, whoever else reaches for it. */
    consumeOne: async <T>(told: Told): Promise<T | null> =>
      (await rows<T>(sql`delete from ${table(told.model)} where id in (${one(told)}) returning *`))[0] ??
      null,
    incrementOne: async <T>(told: Told & Increment): Promise<T | null> => {
      const steps = Object.entries(told.increment).map(
        ([name, by]) => sql`${sql.ref(name)} = ${sql.ref(name)} + ${by}`,
      )
      const set = Object.entries(told.set ?? {}).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
      const changes = sql.join([...steps, ...set])
      // Matched once more outside, because a rival may have changed the row between the choice and the change.
      return (
        (
          await rows<T>(
            sql`update ${table(told.model)} set ${changes} ${matching(told)} and id in (${one(told)}) returning *`,
          )
        )[0] ?? null
      )
    },
  }
}

type Listing = {
  limit: number
  offset?: number | undefined
  sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined
}
type Increment = { increment: Record<string, number>; set?: Record<string, unknown> | undefined }

const table = (model: string) => sql.table(`staff.${model}`)
const one = (told: Told) => sql`select id from ${table(told.model)} ${matching(told)} limit 1 for update`
const assigned = (values: Row) =>
  sql.join(Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))

/** The one part of a question in which better-auth names a field as it calls it, not as the table does. */
function ordered(
  { model, sortBy, offset = 0 }: Told & Listing,
  columnOf: (model: string, field: string) => string,
) {
  if (sortBy === undefined) return sql`offset ${offset}`
  const direction = sql.raw(sortBy.direction === 'desc' ? 'desc' : 'asc')
  return sql`order by ${sql.ref(columnOf(model, sortBy.field))} ${direction} offset ${offset}`
}

const operators: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

function matching({ where = [] }: Pick<Told, 'where'>): RawBuilder<unknown> {
  if (where.length === 0) return sql`where true`
  return sql`where ${sql.join(where.map(condition), sql` and `)}`
}

function condition({ field, operator, connector, value }: CleanedWhere): RawBuilder<unknown> {
  const compare = operators[operator ?? 'eq']
  // Nothing that we ask of better-auth searches by pattern or by alternatives; if a newer version does, it must be seen.
  if (connector !== 'AND' || (compare === undefined && operator !== 'in'))
    throw new Error(
      `better-auth asks for a condition (${operator}, ${connector}) that the adapter does not know.`,
    )
  if (operator === 'in') return sql`${sql.ref(field)} in (${sql.join(value as readonly unknown[])})`
  if (value === null) return sql`${sql.ref(field)} ${sql.raw(operator === 'ne' ? 'is not' : 'is')} null`
  return sql`${sql.ref(field)} ${sql.raw(compare ?? '=')} ${value}`
}
