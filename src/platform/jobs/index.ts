/** Jobs and schedules, kept in the database so that none is lost with a process. */
export type { Job, QueuedJob } from './job.ts'
export { enqueueJobs } from './job.ts'
export type { Workshop } from './work.ts'
export { migrateQueue, work } from './work.ts'
