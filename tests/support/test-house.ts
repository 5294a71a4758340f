/**
 * A house of one's own for a test file: a database cloned from the template, a clock that the test moves, both registers.
 *
 *   const house = await testHouse()
 *   afterAll(() => house.close())
 */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { capabilities } from '#capabilities'
import type { Actor } from '#platform/auth'
import { systemActor } from '#platform/auth'
import type { Capability } from '#platform/capability'
import { testClock } from '#platform/clock'
import type { RegisterDefinition } from '#platform/definition'
import type { Caller } from '#platform/operation'
import type { Register } from '#platform/registers'
import { openHouse } from '../../src/open-house.ts'
import { definitions, owningUp, testMasterKey } from './definitions.ts'
import { rememberingLog } from './silent-log.ts'
import { administer, createEmpty, templateName } from './template.ts'

export type TestHouse = Awaited<ReturnType<typeof testHouse>>

export async function testHouse(
  options: {
    at?: string
    capabilities?: readonly Capability[]
    definitions?: readonly RegisterDefinition[]
    outside?: Readonly<Record<string, string>>
  } = {},
) {
  const server = inject('connection')
  const database = `seloste_${randomBytes(6).toString('hex')}`
  // A house of other capabilities or registers than everybody's has another schema: it starts empty, which takes a second.
  const own = options.capabilities !== undefined || options.definitions !== undefined
  await administer(server, [
    own ? createEmpty(database) : `create database ${database} template ${templateName}`,
  ])
  const living = options.capabilities ?? capabilities
  const clock = testClock(options.at ?? '2026-03-02T07:00:00Z')
  const { log, lines } = rememberingLog()
  const connection = { ...server, database }
  const opened = await openHouse({
    connection,
    masterKey: testMasterKey,
    clock,
    log,
    capabilities: living,
    definitions: (options.definitions ?? definitions()).map(each => owningUp(each, living)),
    connectionsMax: 6,
    ...(options.outside && { outside: options.outside }),
  })
  const register = (key: string): Register => {
    const found = opened.registers().find(each => each.key === key)
    if (found === undefined) throw new Error(`No register ${key} in this test.`)
    return found
  }
  return {
    ...opened,
    connection,
    clock,
    logLines: lines,
    lexmentor: register('lexmentor'),
    register,
    caller: (actor: Actor = systemActor, of: Register = register('lexmentor')): Caller => ({
      register: of,
      actor,
      language: 'fi',
    }),
    close: async () => {
      await opened.close()
      await administer(server, [`drop database if exists ${database} with (force)`])
    },
  }
}
