/** Jobs and schedules, kept in the database so that none is lost with a process. */
export type { Job, QueuedJob, Turn } from './job.ts'
export { enqueueJobs, untilDone } from './job.ts'
export type { Workshop } from './work.ts'
export { migrateQueue, work } from './work.ts'
