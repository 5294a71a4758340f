import { expect, test } from 'vitest'
import { listen } from './listen.ts'
import { streamedFile } from './streamed-file.ts'

/** Answers every request with the file, and lets the test ask for it. */
async function serving(text: () => AsyncIterable<string>) {
  const server = await listen({ host: '127.0.0.1', port: 0, trustProxy: false })
  server.open(async () => streamedFile(text(), 'text/csv; charset=utf-8', 'dis_1.csv'))
  const response = await fetch(`http://127.0.0.1:${server.port}/`, { headers: { 'accept-encoding': 'gzip' } })
  return { server, response }
}

test('a file goes out while it is being written: its beginning is there before its end is known', async () => {
  const goOn = Promise.withResolvers<void>()
  const { server, response } = await serving(async function* () {
    yield 'ä,b\r\n'
    await goOn.promise
    yield 'c,d\r\n'
  })
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('ä,b\r\n')
  goOn.resolve()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('c,d\r\n')
  expect((await reader?.read())?.done).toBe(true)
  await server.close()
})

test('a file that can’t be written to its end is broken off, and not taken for a whole one', async () => {
  const { server, response } = await serving(async function* () {
    yield 'a,b\r\n'
    throw new Error('The database went away.')
  })
  await expect(response.text()).rejects.toThrow()
  await server.close()
})

test('whoever stops downloading stops the writing', async () => {
  const stopped = Promise.withResolvers<void>()
  const { server, response } = await serving(async function* () {
    try {
      for (;;) yield 'a,b\r\n'.repeat(10_000)
    } finally {
      stopped.resolve()
    }
  })
  await response.body?.cancel()
  await stopped.promise
  await server.close()
})
