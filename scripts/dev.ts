/** `npm run dev`: starts, and starts again whenever a source changes. Styles and browser scripts are built anew with it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { context } from 'esbuild'
import { programOptions } from './build.ts'
import { ensureAssets } from './build-assets.ts'
import { root } from './run-program.ts'

let running: ChildProcess | undefined
let turn: Promise<void> = Promise.resolve()

async function restart(): Promise<void> {
  await ensureAssets({ minify: false })
  await stop()
  running = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist/seloste.js'), 'start', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  )
}

async function stop(): Promise<void> {
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
  const ended = once(running, 'exit')
  running.kill('SIGTERM')
  await ended
}

const watching = await context({
  ...programOptions,
  plugins: [
    {
      name: 'restart',
      setup(bundle) {
        bundle.onEnd(({ errors }) => {
          if (errors.length === 0) turn = turn.then(restart).catch(error => console.error(error))
        })
      },
    },
  ],
})
await watching.watch()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await watching.dispose()
    await turn
    await stop()
    process.exit(0)
  })
}
