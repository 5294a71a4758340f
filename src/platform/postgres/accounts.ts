/** Chooses whose rights PostgreSQL runs with: it refuses root, and rightly. */
import { readFile, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { StartRefused } from './start-refused.ts'

export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** What `spawn` takes to become the account; nothing when there is no right to give away. */
export type Identity = { readonly uid?: number; readonly gid?: number }

/**
 * The account to drop to, or undefined when this process is unprivileged already. In order: the configured one, the
 * one that the cluster belongs to, `postgres`, `nobody`. A number without a line in /etc/passwd would not do: initdb
 * asks for its name.
 */
export async function chooseAccount(asked: { cluster: string; configured?: string | undefined }) {
  if (process.getuid?.() !== 0) {
    requireOwnName()
    return undefined
  }
  const accounts = readAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  if (asked.configured !== undefined) return getConfigured(accounts, asked.configured)
  const owner = await stat(asked.cluster).catch(() => undefined)
  const account =
    accounts.find(known => known.uid === owner?.uid) ??
    accounts.find(known => known.name === 'postgres') ??
    accounts.find(known => known.name === 'nobody')
  if (account) return account
  throw new StartRefused(
    'no-unprivileged-account',
    'PostgreSQL does not run as root and this machine has neither a postgres nor a nobody account; create one with "useradd --system postgres", or start Seloste as an ordinary user.',
  )
}

export function identityOf(account: Account | undefined): Identity {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

function requireOwnName(): void {
  try {
    userInfo()
  } catch (cause) {
    throw new StartRefused(
      'no-unprivileged-account',
      `PostgreSQL needs an account with a name and the user number ${process.getuid?.()} has none; add it to /etc/passwd, or start Seloste as a user who is there.`,
      { cause },
    )
  }
}

function getConfigured(accounts: readonly Account[], name: string): Account {
  const account = accounts.find(known => known.name === name)
  if (account) return account
  throw new StartRefused(
    'no-unprivileged-account',
    `The account ${name}, which PostgreSQL should run as, is not an ordinary account in /etc/passwd; create it, or name another one.`,
  )
}

function readAccounts(passwd: string): Account[] {
  return passwd
    .split('\n')
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(account => account.name !== '' && account.uid > 0 && account.gid > 0)
}
