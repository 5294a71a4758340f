/** The texts with which permissions are asked: those in use, and a new one or a new version. */
import { showForm } from '#platform/forms'
import { type Here, page, type Typed } from '#platform/http'
import { languages } from '#platform/i18n'
import type { Refused } from '#platform/operation'
import { DescriptionList, Section, SelectField, TextArea, TextField } from '#ui'
import { addWording } from '../operations/add-wording.ts'
import { listWordings } from '../queries/list-wordings.ts'
import { pageWords } from '../words/index.ts'

const path = '/permissions/wordings'

export const wordingPages = [
  page('GET', path, async here => showWordings(here), { leadsTo: addWording }),
  page('POST', path, async here => {
    const typed = await here.form()
    const outcome = await here.attempt(
      here.perform(addWording, {
        key: typed.text('key').trim(),
        language: typed.text('language') as 'fi',
        text: typed.text('text'),
      }),
    )
    return outcome.ok ? here.go(path, 'saved') : showWordings(here, typed, outcome.refused)
  }),
]

async function showWordings(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).forms
  const wordings = await here.ask(listWordings, {})
  return showForm({
    here,
    title: words.wordingsTitle,
    lead: words.wordingsLead,
    action: here.to(path),
    back: here.to('/people'),
    submit: words.wordingTitle,
    refused,
    children: errors => (
      <>
        <TextField
          name="key"
          label={words.wordingKey}
          help={words.wordingKeyHelp}
          maxLength={40}
          value={typed?.text('key')}
          error={errors.of('key')}
          required
        />
        <SelectField
          name="language"
          label={words.wordingLanguage}
          value={typed?.text('language') ?? here.language}
          options={languages.map(value => ({ value, label: words.languages[value] }))}
          error={errors.of('language')}
        />
        <TextArea
          name="text"
          label={words.wordingText}
          maxLength={2_000}
          value={typed?.text('text')}
          error={errors.of('text')}
          required
        />
      </>
    ),
    after: () => (
      <Section title={words.wordingsTitle}>
        {wordings.length === 0 ? (
          <p>{words.noWordings}</p>
        ) : (
          <DescriptionList
            items={wordings.map(({ key, language, version, text }) => ({
              term: key,
              detail: <span lang={language}>{text}</span>,
              note: `${words.languages[language]}, ${words.version(version)}`,
            }))}
          />
        )}
      </Section>
    ),
  })
}
