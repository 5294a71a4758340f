import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readJson } from './read-json.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const request = (body: ReadableStream) =>
  new Request('https://register.example/api/v1/boats', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    ...{ duplex: 'half' },
  })

test('a body that has not come in a minute is refused as too slow, and not before', async () => {
  const open = new ReadableStream({ start: controller => controller.enqueue(Buffer.from('{"name":')) })
  let refused: unknown
  const reading = readJson(request(open)).catch((error: unknown) => {
    refused = error
  })
  await vi.advanceTimersByTimeAsync(59_000)
  expect(refused).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1_000)
  await reading
  expect(refused).toMatchObject({ code: 'too-slow' })
})

test('a body that was read in time leaves nothing waiting', async () => {
  const whole = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from('{"name":1}'))
      controller.close()
    },
  })
  expect((await readJson(request(whole))).value).toEqual({ name: 1 })
  expect(vi.getTimerCount()).toBe(0)
})
