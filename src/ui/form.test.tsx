import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import {
  CheckboxGroup,
  ErrorSummary,
  Form,
  PasswordField,
  RadioGroup,
  renderPage,
  SelectField,
  TextArea,
  TextField,
} from './index.ts'

test('a wrong field is told to a screen reader as wrong, with its error before its help', () => {
  const html = renderToString(
    <TextField name="email" label="Sähköposti" help="Apu" error="Puuttuu @" value="aino" />,
  )
  expect(html).toContain('<label for="field-email">')
  expect(html).toContain('aria-describedby="field-email-error field-email-help"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="aino"')
})

test('a field with nothing wrong is not marked', () => {
  const html = renderToString(<TextField name="email" label="Sähköposti" />)
  expect(html).not.toContain('aria-')
  expect(html).not.toContain('wrong')
})

test('the error summary leads to a field, and to a question with several answers', () => {
  const html = renderToString(
    <>
      <ErrorSummary
        title="Kaksi kohtaa"
        errors={[
          { field: 'contact[0].email', message: 'Puuttuu' },
          { field: 'basis', message: 'Valitse' },
        ]}
      />
      <TextField name="contact[0].email" label="Sähköposti" error="Puuttuu" />
      <RadioGroup name="basis" legend="Peruste" error="Valitse" choices={[{ value: 'a', label: 'A' }]} />
    </>,
  )
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(match => match[1])
  expect(targets).toHaveLength(2)
  for (const target of targets) expect(html).toContain(`id="${target}"`)
})

test('each line of the error summary names its field, although the fields stand below it', () => {
  const html = renderPage(
    <main>
      <ErrorSummary
        title="Kaksi kohtaa"
        errors={[
          { field: 'givenNames', message: 'Täytä tämä kohta.' },
          { field: 'basis', message: 'Valitse' },
          { field: 'nowhere', message: 'Ei käy' },
        ]}
      />
      <TextField name="givenNames" label="Etunimet" error="Täytä tämä kohta." />
      <RadioGroup name="basis" legend="Peruste" error="Valitse" choices={[{ value: 'a', label: 'A' }]} />
    </main>,
  )
  expect([...html.matchAll(/<li><a[^>]*>([^<]*)/g)].map(match => match[1])).toEqual([
    'Etunimet: Täytä tämä kohta.',
    'Peruste: Valitse',
    'Ei käy',
  ])
})

test('the error summary takes the focus, and is not there when nothing is wrong', () => {
  expect(renderToString(<ErrorSummary title="Virheitä" errors={[{ message: 'Ei' }]} />)).toMatch(
    /tabindex="-1" autofocus/i,
  )
  expect(renderToString(<ErrorSummary title="Virheitä" errors={[]} />)).toBe('')
})

test('what was typed is kept in every kind of field but a password', () => {
  expect(renderToString(<TextArea name="note" label="Muistiinpano" value={'<b>\nrivi'} />)).toContain(
    '&lt;b>\nrivi</textarea>',
  )
  const select = (
    <SelectField
      name="l"
      label="Kieli"
      value="sv"
      options={[
        { value: 'fi', label: 'suomi' },
        { value: 'sv', label: 'ruotsi' },
      ]}
    />
  )
  expect(renderToString(select)).toContain('<option value="sv" selected>')
  const boxes = (
    <CheckboxGroup
      name="g"
      legend="Ryhmät"
      values={['b']}
      choices={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />
  )
  expect(renderToString(boxes).match(/checked/g)).toHaveLength(1)
  expect(
    renderToString(<PasswordField name="p" label="Salasana" showLabel="Näytä" hideLabel="Piilota" />),
  ).not.toContain('value=')
})

test('every text that can be typed has a bound', () => {
  for (const field of [<TextField key="a" name="a" label="A" />, <TextArea key="b" name="b" label="B" />]) {
    expect(renderToString(field)).toMatch(/maxlength="\d+"/i)
  }
})

test('a form leaves the checking to the server, in the reader’s language', () => {
  expect(renderToString(<Form action="/people">x</Form>)).toMatch(/method="post".*novalidate/i)
})
