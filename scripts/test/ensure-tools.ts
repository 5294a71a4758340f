/** The programs that tests use and npm does not bring: a browser, and readers of PDF. Installed where that is allowed. */
import { runProgram } from '../run-program.ts'

/** Program to Debian package. */
const tools: Readonly<Record<string, string>> = { chromium: 'chromium', pdftotext: 'poppler-utils' }

/** Answers whether all are there now; says the one command to run when they are not and may not be installed. */
export async function ensureTools(): Promise<boolean> {
  const missing = await missingPackages()
  if (missing.length === 0) return true
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  const before = await allowed()
  if (before === undefined) {
    console.error(`The tests need ${missing.join(' and ')}. Run this once: sudo ${install}`)
    return false
  }
  console.log(`Installing ${missing.join(' and ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['apt-get', 'update', '-q'], install.split(' ')]) {
    const [program = '', ...rest] = [...before, ...words]
    const { exitCode } = await runProgram(program, rest, { env })
    if (exitCode !== 0) {
      console.error(`This did not succeed: ${[...before, ...words].join(' ')}`)
      return false
    }
  }
  return (await missingPackages()).length === 0
}

async function missingPackages(): Promise<readonly string[]> {
  const missing: string[] = []
  for (const [program, debianPackage] of Object.entries(tools)) {
    const { exitCode } = await runProgram('sh', ['-c', `command -v ${program}`], { printed: 'kept' })
    if (exitCode !== 0) missing.push(debianPackage)
  }
  return missing
}

/** The words before apt-get: none for root, sudo where it asks for no password, undefined where neither goes. */
async function allowed(): Promise<readonly string[] | undefined> {
  const apt = await runProgram('sh', ['-c', 'command -v apt-get'], { printed: 'kept' })
  if (apt.exitCode !== 0) return undefined
  if (process.getuid?.() === 0) return []
  const sudo = await runProgram('sudo', ['-n', 'true'], { printed: 'kept' })
  return sudo.exitCode === 0 ? ['sudo', '-n'] : undefined
}
