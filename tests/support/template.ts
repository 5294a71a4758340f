/** The template database: schema, guards and both registers' rows as the first start leaves them. */
import pg from 'pg'
import { capabilities } from '#capabilities'
import { testClock } from '#platform/clock'
import type { ConnectionSettings } from '#platform/db'
import { openHouse } from '../../src/open-house.ts'
import { definitions, owningUp, testMasterKey } from './definitions.ts'
import { silentLog } from './silent-log.ts'

export const templateName = 'seloste_template'

export async function makeTemplate(connection: ConnectionSettings): Promise<void> {
  await administer(connection, [
    `drop database if exists ${templateName} with (force)`,
    createEmpty(templateName),
  ])
  const opened = await openHouse({
    connection: { ...connection, database: templateName },
    masterKey: testMasterKey,
    clock: testClock('2026-03-02T07:00:00Z'),
    log: silentLog,
    capabilities,
    definitions: definitions().map(each => owningUp(each, capabilities)),
  })
  await opened.close()
}

export const createEmpty = (database: string): string =>
  `create database ${database} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`

export async function administer(
  connection: ConnectionSettings,
  statements: readonly string[],
): Promise<void> {
  const client = new pg.Client({ ...connection, ssl: false, database: 'postgres' })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
