/** What counts as used, for finding what nobody uses. */
import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'bin/*.js',
    'src/seloste.ts',
    // Bundles of their own for the browser.
    'src/ui/style.css',
    'src/ui/client/*.ts',
    'src/capabilities/*/client/*.ts',
    'scripts/*.ts',
    // Bundled before they run.
    'scripts/gallery/pages.tsx',
    'scripts/derive/main.ts',
    'bench/main.ts',
    'bench/run.ts',
    'scripts/demo/main.ts',
    // Compiled, never run.
    'tests/conformance/what-does-not-compile.ts',
  ],
  project: [
    'bin/*.js',
    'src/**/*.{ts,tsx,css}',
    'scripts/**/*.{ts,tsx}',
    'tests/**/*.{ts,tsx}',
    'bench/**/*.ts',
  ],
  vitest: { config: ['vitest.config.ts', 'tests/tidy/vitest.config.ts'] },
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@(?:import|plugin)\s+['"]([^'"]+)['"]/g)]
        .map(([, from]) => `import '${from}'`)
        .join('\n'),
  },
  // Programs that the checks run by their name or path.
  ignoreDependencies: ['@biomejs/biome', 'dependency-cruiser', 'typescript-7'],
  ignoreExportsUsedInFile: true,
  // A room's types are the shape of its door, whoever names them.
  rules: { types: 'off' },
}

export default config
