/**
 * How Node is run for a server that rests most of the day: a small young generation keeps its memory low, and the pages
 * that it answers live too briefly to need a larger one. docs/benchmarks.md has the figures.
 */
export const nodeFlags = ['--max-semi-space-size=2']

/** Few of glibc's pools of memory for few threads: what one gives back, another can use. */
export const nodeEnvironment = { MALLOC_ARENA_MAX: '2' }
