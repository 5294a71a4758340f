/** The settings of our server, given on its command line so that no file in the cluster can disagree. */
import { access } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'

/** Durability (fsync, synchronous_commit, full_page_writes) is not named here: PostgreSQL's own defaults keep it. */
export async function settleServer(binFolder: string, socketFolder: string): Promise<Record<string, string>> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    max_connections: '60',
    shared_buffers: buffers(),
    effective_cache_size: '2GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    wal_compression: 'on',
    // A long import changes most pages of the large indexes: with few checkpoints each is written whole a few times only.
    max_wal_size: '4GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...quietLog,
    ...((await hasStatements(binFolder)) ? { shared_preload_libraries: 'pg_stat_statements' } : {}),
  }
}

/** An eighth of the machine's memory, within reason: what is in use often stays there. */
function buffers(): string {
  const wanted = totalmem() / 8 / 2 ** 20
  return `${Math.round(Math.min(1_024, Math.max(128, wanted)))}MB`
}

/**
 * Nothing that a person has written reaches the server's log. An error's own message may quote a value and its detail
 * a whole row, so failed statements are not logged here at all (`log` stands above `error`): who sent them tells.
 * Terse keeps the statement out of the report of a crashed process.
 */
const quietLog = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_min_duration_statement: '-1',
  log_checkpoints: 'off',
}

/** Where PostgreSQL keeps its libraries depends on who built it. */
async function hasStatements(binFolder: string): Promise<boolean> {
  const places = ['../lib/postgresql', '../lib', '../lib/pgsql', '../lib64/pgsql', '../lib64']
  const found = await Promise.all(
    places.map(place =>
      access(join(binFolder, place, 'pg_stat_statements.so')).then(
        () => true,
        () => false,
      ),
    ),
  )
  return found.includes(true)
}
