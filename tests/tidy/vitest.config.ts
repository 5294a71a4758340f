/** The manners alone, for `npm run check`: they need no database. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['tests/tidy/*.test.ts'], maxWorkers: 2 } })
