/** The first register with a mistake made in it, and what is said of it. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { DefinitionRefused, loadDefinition } from '#platform/definition'

export const lexmentor = 'registers/lexmentor'
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The first register in a folder of its own, with one mistake made in it. */
export function spoiled(file: string, spoil: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'definition-'))
  folders.push(folder)
  cpSync(lexmentor, folder, { recursive: true })
  const before = readFileSync(join(folder, file), 'utf8')
  const after = spoil(before)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, file), after)
  return folder
}

export function refusal(folder: string): DefinitionRefused {
  try {
    loadDefinition(folder)
  } catch (error) {
    if (error instanceof DefinitionRefused) return error
    throw error
  }
  throw new Error('the definition was not refused')
}
