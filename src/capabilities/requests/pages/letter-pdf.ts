/** A letter on paper: A4, tagged (PDF/UA-1), so that it is read aloud as well as it is read. */
import type { Temporal } from '#platform/clock'
import { renderPdf } from '#platform/documents'
import type { Letter } from '../rules/letter.ts'

const template = `
#set page(paper: "a4", margin: (x: 24mm, top: 22mm, bottom: 24mm), numbering: "1 / 1")
#set par(leading: 0.6em, spacing: 0.75em)
#show heading.where(level: 1): it => block(above: 14mm, below: 6mm, text(size: 16pt, weight: "semibold", it.body))
#show heading.where(level: 2): it => block(above: 9mm, below: 4mm, text(size: 12.5pt, weight: "semibold", it.body))
#show heading.where(level: 3): it => block(above: 5mm, below: 2mm, text(size: 10.5pt, weight: "semibold", it.body))
#grid(columns: (1fr, auto), [#for line in data.from [#line \\ ]], [#data.day])
#if data.to != "" [#v(6mm) #data.to]
#heading(level: 1, data.title)
#for block in data.blocks {
  if block.kind == "heading" { heading(level: 2, block.text) }
  if block.kind == "paragraph" { par(block.text) }
  if block.kind == "list" { list(..block.items.map(item => [#item])) }
  if block.kind == "facts" {
    heading(level: 3, block.title)
    for row in block.rows {
      par[#strong(row.label + ":") #row.text]
    }
    for note in block.notes { par(text(size: 9pt, fill: luma(70), note)) }
  }
}
`

export const letterPdf = (letter: Letter, madeAt: Temporal.Instant): Promise<Uint8Array> =>
  renderPdf({
    template,
    data: letter,
    language: letter.language,
    title: letter.title,
    standard: 'ua-1',
    madeAt,
  })
