/** Promises that are proved by the rows themselves. */
import { verifyChain } from '#platform/audit'
import type { PromiseCheck } from '#platform/capability'
import { sql, transact } from '#platform/db'
import { digestOf } from '#platform/definition'
import { perform } from '#platform/operation'
import { findNewestVersion } from '#platform/registers'
import { patrol } from '../operations/patrol.ts'
import { readFiled } from '../read-filed.ts'

/** N6.1: what is known of somebody tells where it came from. */
export const rowsHaveSource: PromiseCheck = {
  key: 'rows-have-source',
  clauses: ['N6.1'],
  telling: 'sources',
  async check(house, caller) {
    const { offending, rows } = await perform(house, patrol, caller, { lookingFor: 'without-source' })
    return { holds: offending === 0, figure: { without: offending, rows } }
  },
}

/** N9.7 to N9.10: nothing is held when the last of its purposes has ended, statutory terms included (GDPR 5(1)(e)). */
export const nothingIsOverdue: PromiseCheck = {
  key: 'nothing-is-overdue',
  clauses: ['N9.7', 'N9.8', 'N9.9', 'N9.10'],
  telling: 'security',
  async check(house, caller) {
    const { offending, rows } = await perform(house, patrol, caller, { lookingFor: 'overdue' })
    return {
      holds: offending === 0,
      figure: { overdue: offending, rows },
      ...(offending === 0 ? {} : { where: '/notice/overdue' }),
    }
  },
}

/** N9.1: nobody has altered what the log says was done. The whole log is walked every night; this looks at what came since. */
export const logIsWhole: PromiseCheck = {
  key: 'log-is-whole',
  clauses: ['N9.1'],
  telling: 'security',
  async check({ pool }, { register }) {
    const chain = await transact(pool, register.id, async ({ db }) => verifyChain(db, 'since-checked'))
    const brokenAt = chain.brokenAt ?? chain.brokenReadsAt
    return {
      holds: brokenAt === undefined,
      figure: { entries: chain.entries, ...(brokenAt === undefined ? {} : { brokenAt }) },
      ...(brokenAt === undefined ? {} : { where: '/audit' }),
    }
  },
}

/** N3: registers are apart by the database's own policy, on every table that holds rows of one. */
export const registersAreApart: PromiseCheck = {
  key: 'registers-are-apart',
  clauses: ['N3'],
  async check({ pool }, { register }) {
    const { rows } = await transact(pool, register.id, async ({ db }) =>
      sql<{ tables: number; open: number }>`
        select count(*)::int as tables,
               count(*) filter (where not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))::int as open
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'register_id' and not a.attisdropped
         where c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select') and n.nspname <> 'platform'`.execute(
        db,
      ),
    )
    const { tables = 0, open = 0 } = rows[0] ?? {}
    return { holds: open === 0, figure: { tables, open } }
  },
}

/** What is published is what the files tell: a change that nobody published is no notice. */
export const filesArePublished: PromiseCheck = {
  key: 'files-are-published',
  clauses: ['N3'],
  async check(house, { register }) {
    const filed = readFiled(house, register.key)
    if (filed.kind === 'no-files') return { holds: true, figure: { version: register.version } }
    const newest = await transact(house.pool, register.id, async ({ db }) => findNewestVersion(db))
    const same = filed.kind === 'fits' && newest !== undefined && digestOf(newest.definition) === filed.digest
    return {
      holds: same,
      figure: { version: newest?.number ?? 0 },
      ...(same ? {} : { where: '/notice/publish' }),
    }
  },
}
