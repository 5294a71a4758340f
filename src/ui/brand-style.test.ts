import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandStyle, contrast, readableOn } from './brand-style.ts'

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
const hex = (parts: readonly number[]) => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
const parts = (text: string) =>
  [1, 3, 5].map(at => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as [number, number, number]

test('whatever a brand’s colour is, text in it and on it can be read by day and by lamp', () => {
  fc.assert(
    fc.property(colour, accent => {
      for (const [paper, base] of [
        ['day', '#fdfcf9'],
        ['lamp', '#161917'],
      ] as const) {
        expect(contrast(parts(readableOn(paper, hex(accent))), parts(base))).toBeGreaterThanOrEqual(4.5)
      }
    }),
  )
})

test('a colour that can be read as it is stays as it is', () => {
  expect(readableOn('day', '#1d5743')).toBe('#1d5743')
  expect(brandStyle('#1d5743')).toContain('--color-primary: #1d5743')
})
