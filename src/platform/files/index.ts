/** The door to the data folder: paths that stay inside it, and writes that are whole or not there. */

export { pathInside } from './path-inside.ts'
export { DiskFull, readBounded, writeWhole } from './write-whole.ts'
