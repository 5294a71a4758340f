/** A letter on a page, as it will stand on paper. */
import { Card, DescriptionList, Heading, Prose, Stack } from '#ui'
import type { Letter, LetterBlock } from '../rules/letter.ts'

/** `<LetterView letter={letter} />`: in the letter's own language, whatever the page's. */
export function LetterView({ letter }: { letter: Letter }) {
  return (
    <Card title={letter.title}>
      <div lang={letter.language}>
        <Stack>
          <Prose>
            <p>
              {letter.from.map(line => (
                <>
                  {line}
                  <br />
                </>
              ))}
              {letter.day}
            </p>
            {letter.to !== '' && <p>{letter.to}</p>}
          </Prose>
          {letter.blocks.map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </Stack>
      </div>
    </Card>
  )
}

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={3}>{block.text}</Heading>
    case 'paragraph':
      return (
        <Prose>
          <p>{block.text}</p>
        </Prose>
      )
    case 'list':
      return (
        <Prose>
          <ul>
            {block.items.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </Prose>
      )
    case 'facts':
      return (
        <Stack gap="tight">
          <Heading level={4}>{block.title}</Heading>
          <DescriptionList items={block.rows.map(({ label, text }) => ({ term: label, detail: text }))} />
          <Prose>
            {block.notes.map(note => (
              <p key={note}>
                <small>{note}</small>
              </p>
            ))}
          </Prose>
        </Stack>
      )
  }
}
