/** All that is derived from the program itself, over a database of its own that is thrown away. Bundled before it runs. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capabilities } from '#capabilities'
import { testClock } from '#platform/clock'
import { projectRoot } from '#platform/config'
import { languages, loadDefinition } from '#platform/definition'
import { startPostgres } from '#platform/postgres'
import { declarationsOf, openHouse } from '../../src/open-house.ts'
import { silentLog } from '../../tests/support/silent-log.ts'
import { noticeText } from './notice-text.ts'
import { openApi } from './open-api.ts'
import { permissionMatrix } from './permission-matrix.ts'
import { personalData } from './personal-data.ts'
import { processingText } from './record-of-processing.ts'
import { readTables, schemaText } from './schema-text.ts'

const { definition } = loadDefinition(join(projectRoot(), 'registers/lexmentor'))
const declarations = declarationsOf(capabilities)

const files: Readonly<Record<string, string>> = {
  'permission-matrix.md': permissionMatrix(capabilities),
  'personal-data.md': personalData(declarations, definition),
  'record-of-processing.md': processingText(definition, declarations),
  'openapi.json': openApi(capabilities, definition),
  'schema.md': schemaText(await migratedTables()),
  ...Object.fromEntries(
    languages.map(language => [`notice.${language}.md`, noticeText(definition, language)]),
  ),
}

const folder = join(projectRoot(), 'docs/derived')
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)

async function migratedTables() {
  const dataRoot = await mkdtemp(join(tmpdir(), 'seloste-derived-'))
  const postgres = await startPostgres({ dataRoot, settings: { fsync: 'off' } })
  try {
    const opened = await openHouse({
      connection: postgres.superuser,
      masterKey: Buffer.alloc(32, 7),
      clock: testClock('2026-03-02T07:00:00Z'),
      log: silentLog,
      capabilities,
      definitions: [definition],
    })
    const tables = await readTables(opened.owner)
    await opened.close()
    return tables
  } finally {
    await postgres.stop()
    await rm(dataRoot, { recursive: true })
  }
}
