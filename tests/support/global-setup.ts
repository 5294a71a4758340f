/**
 * One PostgreSQL for the whole run: the embedded one, or the one of DATABASE_URL (its user must be able to create roles
 * and databases). A template with the schema is made once; each test file clones it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type ConnectionSettings, settingsFromUrl } from '#platform/db'
import { startPostgres } from '#platform/postgres'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    connection: ConnectionSettings
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'seloste-test-'))
  const postgres = given
    ? undefined
    : await startPostgres({
        dataRoot: folder,
        settings: { fsync: 'off', full_page_writes: 'off', max_connections: '120' },
      })
  const connection = given ? settingsFromUrl(given) : (postgres?.superuser as ConnectionSettings)
  await makeTemplate(connection)
  project.provide('connection', connection)
  return async () => {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
