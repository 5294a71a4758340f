/** Whether systemd understands deploy/seloste.service, and how much of the machine it leaves open. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runProgram } from '../run-program.ts'

/** Of ten; below it systemd itself calls a service well protected. */
const exposureMax = 2.5

export async function checkServiceUnit(): Promise<readonly string[]> {
  const text = await readFile(join(root, 'deploy/seloste.service'), 'utf8')
  const folder = await mkdtemp(join(tmpdir(), 'seloste-unit-'))
  try {
    const unit = join(folder, 'seloste.service')
    // The program, its account and its documents stand on the installed machine, not on this one.
    await writeFile(
      unit,
      text.replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true').replace(/^Documentation=.*\n/m, ''),
    )
    return [...(await verify(unit)), ...(await exposure(unit))]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function verify(unit: string): Promise<readonly string[]> {
  const { exitCode, output } = await runProgram('systemd-analyze', ['verify', '--man=no', unit], {
    printed: 'kept',
  })
  if (exitCode === 127) return notHere()
  // systemd warns of settings that it does not know and succeeds all the same.
  return output.split('\n').filter(line => line.includes('seloste.service'))
}

async function exposure(unit: string): Promise<readonly string[]> {
  const words = ['security', '--offline=true', `--threshold=${exposureMax * 10}`, '--no-pager', unit]
  const { exitCode, output } = await runProgram('systemd-analyze', words, { printed: 'kept' })
  return exitCode === 0 || exitCode === 127 ? [] : [output.trimEnd()]
}

function notHere(): readonly string[] {
  console.log('systemd is not on this machine: its unit was not looked at.')
  return []
}
