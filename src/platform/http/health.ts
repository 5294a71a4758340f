/** For whatever watches the machine: is the process up, can it serve, how does it fare. No word about anybody. */
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Mount, Site } from './app.ts'

export type Watching = Readonly<{ mount: Mount; measured: Site['measured'] }>

const text = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** `/healthz`: the process answers. `/readyz`: the database does too. `/metrics`: Prometheus text. */
export function watch(pool: pg.Pool): Watching {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const times = new Histogram({
    name: 'seloste_http_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'seloste_faults_total',
    help: 'Answers that were our own mistake',
    registers: [registry],
  })
  new Gauge({
    name: 'seloste_db_connections',
    help: 'Connections of the pool, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'waited for' }, pool.waitingCount)
    },
  })
  return {
    measured({ method, route, status, ms }) {
      times.observe({ method, route, status }, ms / 1_000)
      if (status === 500) faults.inc()
    },
    async mount(request, { path }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      if (path === '/healthz') return text('ok\n')
      if (path === '/readyz')
        return (await answers(pool)) ? text('ready\n') : text('the database is away\n', 503)
      if (path === '/metrics') return text(await registry.metrics())
      return undefined
    },
  }
}

async function answers(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('select 1')
    return true
  } catch {
    return false
  }
}
