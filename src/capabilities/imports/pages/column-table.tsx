/** One line a column: its heading, what its first cells hold, and what it is imported as. */
import type { Here } from '#platform/http'
import { HiddenFields, SelectField, type SelectOption, State, Table } from '#ui'
import type { Import } from '../queries/import-shape.ts'
import { targets } from '../rules/recognise/targets.ts'
import type { Aim } from '../schema.ts'
import { importedFileWords } from '../words/file/index.ts'
import { ignoreReasonWords } from '../words/row-problems/index.ts'
import { targetWords } from '../words/targets/index.ts'
import { isShown, shownCell } from './shown-cells.ts'

type Props = Readonly<{
  here: Here
  about: Import
  chosen: readonly Aim[]
  error: (field: string) => string | undefined
}>

/** Enough to know a column by. */
const samplesMax = 3

export function ColumnTable({ here, about, chosen, error }: Props) {
  const words = importedFileWords(here.language).columns
  const nameOf = (at: number) => about.headings[at]?.trim() || words.noHeading(String(at + 1))
  return (
    <Table
      caption={words.caption}
      rows={about.headings.map((_, at) => at)}
      rowKey={String}
      empty={null}
      columns={[
        { key: 'heading', label: words.heading, cell: at => <strong>{nameOf(at)}</strong> },
        {
          key: 'sample',
          label: words.sample,
          cell: at => <Sample told={sampleOf(here, about, at)} />,
          phone: 'line',
          width: 'one-line-wide',
        },
        {
          key: 'target',
          label: words.target,
          cell: at => (
            <Choice
              here={here}
              at={at}
              label={nameOf(at)}
              chosen={chosen[at] ?? 'ignore'}
              suggested={about.suggested[at]}
              error={error(`targets.${at}`)}
            />
          ),
          phone: 'line',
        },
      ]}
    />
  )
}

/** What does not fit the column is told whole to whoever points at it. */
const Sample = ({ told }: { told: string }) => (
  <span class="quiet-text" title={told}>
    {told}
  </span>
)

type ChoiceProps = Readonly<{
  here: Here
  at: number
  label: string
  chosen: Aim
  suggested: Import['suggested'][number] | undefined
  error: string | undefined
}>

/** What may never be imported offers no choice. A guess says that it is one, for as long as it is what is chosen. */
function Choice({ here, at, label, chosen, suggested, error }: ChoiceProps) {
  const words = importedFileWords(here.language).columns
  const name = `targets.${at}`
  const reason =
    suggested?.reason === undefined ? undefined : ignoreReasonWords(here.language)[suggested.reason]
  if (suggested?.reason === 'not-imported-sensitive')
    return (
      <>
        <HiddenFields values={{ [name]: 'ignore' }} />
        <State tone="neutral">{reason}</State>
      </>
    )
  const isGuess = suggested?.confidence === 'guess' && suggested.target === chosen && chosen !== 'ignore'
  return (
    <SelectField
      name={name}
      label={label}
      labelHidden
      options={optionsOf(here)}
      value={chosen}
      help={
        isGuess ? <State tone="attention">{words.guess}</State> : chosen === 'ignore' ? reason : undefined
      }
      error={error}
    />
  )
}

function optionsOf(here: Here): SelectOption[] {
  const { groups, columns } = importedFileWords(here.language)
  const names = targetWords(here.language).targets
  return [
    { value: 'ignore', label: columns.ignore },
    ...targets.map(target => ({ value: target, label: names[target], group: groups[groupOf(target)] })),
  ]
}

type Group = 'name' | 'reach' | 'own' | 'work' | 'organisation' | 'prohibition'

const groupOfTarget: Readonly<Record<string, Group>> = {
  'given-names': 'name',
  'family-name': 'name',
  'full-name': 'name',
  'call-name': 'name',
  email: 'reach',
  phone: 'reach',
  street: 'reach',
  'postal-code': 'reach',
  town: 'reach',
  country: 'reach',
  language: 'own',
  'birth-date': 'own',
  'identity-code': 'own',
  position: 'work',
  duties: 'work',
  'is-contact': 'work',
}

const groupOf = (target: string): Group =>
  groupOfTarget[target] ?? (/^(prohibition|permission)-/.test(target) ? 'prohibition' : 'organisation')

function sampleOf(here: Here, about: Import, at: number): string {
  const words = importedFileWords(here.language).columns
  if (!isShown(about, at)) return words.hidden
  const told = about.sample.flatMap(cells => shownCell(cells[at] ?? '')).slice(0, samplesMax)
  return told.length === 0 ? words.nothingInIt : told.join(' · ')
}
