/** The house's own files, as the manners are asked of them. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root = dirname(dirname(import.meta.dirname))

/** Paths from the root, sorted, of what was written by hand. */
export const filesOf = (...patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], { cwd: root, exclude: ['**/node_modules/**', 'dist/**', 'docs/derived/**'] })
    .map(String)
    .sort()

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** `path:line` of every match, so that the complaint leads there. */
export function placesOf(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap(path =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}
