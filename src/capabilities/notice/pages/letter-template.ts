/** How the notice is set on paper, in typst: a letter with its contents, its sections, and the page's number at the foot. */
export const letterTemplate = `
#set page(paper: "a4", margin: (x: 28mm, top: 26mm, bottom: 26mm),
  footer: context align(center, text(size: 8.5pt, fill: luma(80))[#data.controller · #counter(page).display("1 / 1", both: true)]))
#set par(leading: 0.68em, spacing: 1em)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(160)), inset: (x: 4pt, y: 5pt))
#show heading.where(level: 1): it => block(below: 0.8em, text(size: 19pt, weight: 600, it.body))
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, sticky: true, text(size: 12.5pt, weight: 600, it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 10.5pt, weight: 600, it.body))
#show table: set text(size: 9pt)
#show table.cell.where(y: 0): set text(weight: 600)

#let lines(text) = text.split("\\n").join(linebreak())
#let code(of) = text(size: 7.5pt, fill: luma(80))[#h(0.4em)#of]
#let fact(it) = [*#it.label:* #lines(it.text)]

#let show-block(it) = {
  if it.kind == "paragraph" {
    par[#lines(it.text)#if "clause" in it { code(it.clause) }]
  } else if it.kind == "list" {
    list(..it.items.map(item => lines(item)))
  } else if it.kind == "table" {
    block(above: 1.6em, below: 0.6em, sticky: true, strong(it.caption))
    table(
      columns: it.columns.len(),
      table.header(..it.columns),
      ..it.rows.flatten(),
    )
  } else {
    heading(level: 3, outlined: false, it.title)
    par(lines(it.text))
    list(marker: none, indent: 0pt, body-indent: 0pt, ..it.facts.map(fact))
  }
}

#heading(level: 1, outlined: false, data.title)
#data.about

#block(above: 2em, strong(data.contents))
#outline(title: none, indent: 0pt)

#for section in data.sections {
  heading(level: 2, str(section.number) + ". " + section.title)
  for it in section.blocks { show-block(it) }
}
`
