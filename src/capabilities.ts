/** The table of contents: the one file that names every capability, each after those whose doors it walks through. */
import type { Capability } from '#platform/capability'

export const capabilities: readonly Capability[] = []
