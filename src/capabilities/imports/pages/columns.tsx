/** The third step: what each column is. What was recognised is chosen already; a saved set can be used instead. */
import { formErrors, type Here, httpWords, page, type Typed } from '#platform/http'
import { fromEdge } from '#platform/ids'
import { kindOfRefusal, Refused, statusOfRefusal } from '#platform/operation'
import { Actions, Button, ButtonLink, Form, Notice, Stack, TextField } from '#ui'
import { checkImport } from '../operations/begin-pass.ts'
import { setMapping } from '../operations/set-mapping.ts'
import { getImport } from '../queries/get-import.ts'
import type { Import } from '../queries/import-shape.ts'
import { listMappings } from '../queries/list-mappings.ts'
import { readOtherwise } from '../read-otherwise.ts'
import type { Aim, ImportState } from '../schema.ts'
import { importedFileWords } from '../words/file/index.ts'
import { importOf, pathOfImport } from './about-import.ts'
import { ColumnTable } from './column-table.tsx'
import { DiscardForm } from './discard-form.tsx'
import { ImportPage } from './frame.tsx'
import { HowItIsRead, readingIn } from './how-it-is-read.tsx'
import type { Mapping } from './saved-mappings.tsx'
import { SavedMappings } from './saved-mappings.tsx'

export const columnPages = [
  page('GET', '/imports/:import/columns', async here => here.show(await columnsView(here)), {
    leadsTo: setMapping,
  }),
  page('POST', '/imports/:import/columns', choose),
]

/** The columns are kept and the dry run begins; with nothing in between to press. */
async function choose(here: Here): Promise<Response> {
  const id = importOf(here)
  const typed = await here.form()
  const dialect = readingIn(typed)
  const known = await here.ask(getImport, { import: id })
  const otherwise = dialect && (await here.attempt(readOtherwise(here, known, dialect)))
  if (otherwise?.ok === false) return here.show(await columnsView(here, typed, otherwise.refused), 422)
  const { headings } = otherwise?.value ?? known
  const targets = headings.map((_, at) => (typed.text(`targets.${at}`) || 'ignore') as Aim)
  const saveAs = typed.given('saveAs')
  const outcome = await here.attempt(
    here
      .perform(setMapping, {
        import: id,
        targets,
        ...(otherwise && { reading: { dialect, headings, sample: otherwise.value.sample } }),
        ...(saveAs && { saveAs }),
      })
      .then(() => here.perform(checkImport, { import: id })),
  )
  if (outcome.ok) return here.go(pathOfImport(id))
  const { refused } = outcome
  if (refused.code === 'not-found') throw refused
  return here.show(await columnsView(here, typed, refused), statusOfRefusal[kindOfRefusal(refused.code)])
}

/** Shown by the import's own page too, while it waits for its columns. */
export async function columnsView(here: Here, typed?: Typed, given?: Refused) {
  const id = importOf(here)
  const dialect = readingIn(typed ?? here.url.searchParams)
  const [known, { mappings }] = await Promise.all([
    here.ask(getImport, { import: id }),
    here.ask(listMappings, {}),
  ])
  if (known.dialect === null || !awaitsColumns.includes(known.state)) throw new Refused('not-now')
  const otherwise = dialect && (await here.attempt(readOtherwise(here, known, dialect)))
  const about = otherwise?.ok === true ? { ...known, ...otherwise.value } : known
  const refused = given ?? (otherwise?.ok === false ? otherwise.refused : undefined)
  const words = importedFileWords(here.language).columns
  const errors = formErrors(here.language, refused?.problems ?? [])
  const wanted = fromEdge('map', here.url.searchParams.get('mapping'))
  const used = mappings.find(({ id: known }) => known === wanted)
  const chosen = chosenOf(about, used, typed)
  return (
    <ImportPage
      here={here}
      title={words.title}
      lead={[words.shapes[about.shape ?? 'own'], words.lead].filter(told => told !== '').join(' ')}
      about={about}
      done={2}
      refused={refused}
    >
      {mappings.length > 0 && <SavedMappings here={here} about={about} mappings={mappings} used={used} />}
      <HowItIsRead here={here} about={about} open={dialect !== undefined} error={errors.of} />
      <Form
        action={here.to(pathOfImport(id, '/columns'))}
        hidden={otherwise?.ok === true ? { ...dialect } : undefined}
      >
        <Stack gap="loose">
          <ColumnTable here={here} about={about} chosen={chosen} error={errors.of} />
          {isAboutMarketing(chosen, about) && (
            <Notice tone="info" title={words.permissionTitle}>
              {words.permission}
            </Notice>
          )}
          <TextField
            name="saveAs"
            label={words.saveAs}
            help={words.saveAsHelp}
            value={typed?.text('saveAs') ?? used?.name}
            error={errors.of('saveAs')}
            maxLength={80}
            autocomplete="off"
          />
        </Stack>
        <Actions>
          <Button kind="primary" busyLabel={words.busy}>
            {words.submit}
          </Button>
          {about.state === 'checked' && (
            <ButtonLink href={here.to(pathOfImport(id))}>{httpWords(here.language).cancel}</ButtonLink>
          )}
        </Actions>
      </Form>
      <DiscardForm here={here} id={id} />
    </ImportPage>
  )
}

const awaitsColumns: readonly ImportState[] = ['uploaded', 'mapped', 'checked', 'failed']

/** What was typed, else the saved set's, else what was chosen before, else what was recognised. */
function chosenOf(about: Import, used: Mapping | undefined, typed: Typed | undefined): readonly Aim[] {
  const saved = new Map(used?.targetsByHeading.map(({ heading, target }) => [heading, target]))
  return about.headings.map((heading, at) => {
    if (typed !== undefined) return (typed.text(`targets.${at}`) || 'ignore') as Aim
    if (used !== undefined) return (saved.get(heading) ?? 'ignore') as Aim
    return (about.targets?.[at] ?? about.suggested[at]?.target ?? 'ignore') as Aim
  })
}

const isAboutMarketing = (chosen: readonly Aim[], { suggested }: Import): boolean =>
  chosen.some(target => /^(prohibition|permission)-/.test(target)) ||
  suggested.some(({ reason }) => reason === 'permission-never-read')
