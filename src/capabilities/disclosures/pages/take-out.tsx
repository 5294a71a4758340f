/** `/exports/new`: which columns, for what, to whom and in which form. The answer to the form is the file itself. */
import type { AnyList } from '#platform/capability'
import { showForm } from '#platform/forms'
import { type Here, page, StaffPage, type Typed } from '#platform/http'
import { formatList } from '#platform/i18n'
import { fromEdge } from '#platform/ids'
import { ask, perform, purposesOf, Refused } from '#platform/operation'
import { ButtonLink, CheckboxGroup, EmptyState, PageHeader, Prose, RadioGroup } from '#ui'
import { exportList } from '../operations/export-list.ts'
import { countListed } from '../queries/count-listed.ts'
import { recipientsFor } from '../rules/judge-recipient.ts'
import { type Format, formats, inside } from '../schema.ts'
import { disclosureWords } from '../words/index.ts'
import { fileOf } from './file-of.ts'
import { countTold, purposeTold, recipientTold } from './telling.ts'

export const takeOutPages = [
  page('GET', '/exports/new', async here => showTakeOut(here, here.url.searchParams), {
    leadsTo: exportList,
  }),
  page('POST', '/exports/new', takeOut, { leadsTo: exportList }),
]

/** The list's own address, which the form keeps: what stands in it narrows the file as it narrowed the page. */
type Address = Pick<URLSearchParams, 'get' | 'entries'>

const own = new Set(['list', 'lang', 'said', 'after'])

function listIn(here: Here, key: string | null | undefined): AnyList {
  const list = here.house.lists.find(each => each.key === key)
  if (list === undefined) throw new Refused('not-found')
  return list
}

/** As the list's page reads its address: what is no filter is passed over, an id is taken out of its outward form. */
function filterIn(list: AnyList, address: Address): Record<string, string> {
  const known = Object.keys(list.filter.shape ?? {})
  return Object.fromEntries(
    [...address.entries()]
      .filter(([name, value]) => known.includes(name) && !own.has(name) && value.trim() !== '')
      .map(([name, value]) => [name, idIn(value.trim())]),
  )
}

const idIn = (value: string): string => fromEdge(/^([a-z]{2,8})_/.exec(value)?.[1] ?? 'id', value) ?? value

const served = purposesOf(exportList)

async function takeOut(here: Here): Promise<Response> {
  const typed = await here.form()
  const list = listIn(here, typed.text('list'))
  const address = new URLSearchParams(typed.text('filter'))
  const purpose = served.find(key => key === typed.given('purpose'))
  if (purpose === undefined) {
    const problems = [{ field: 'purpose', problem: 'required' }]
    return showTakeOut(here, address, list, typed, new Refused('invalid-input', { problems }))
  }
  const caller = { ...here.caller, purpose }
  const columns = typed.all('columns')
  const format = typed.text('format') as Format
  const input = {
    list: list.key,
    filter: filterIn(list, address),
    columns: [...columns],
    recipient: typed.text('recipient'),
    format,
  }
  const outcome = await here.attempt(perform(here.house, exportList, caller, input))
  if (!outcome.ok) return showTakeOut(here, address, list, typed, outcome.refused)
  return fileOf(here, { list, columns, format, disclosure: outcome.value.id, caller })
}

async function showTakeOut(
  here: Here,
  address: Address,
  list = listIn(here, address.get('list')),
  typed?: Typed,
  refused?: Refused,
): Promise<Response> {
  const words = disclosureWords(here.language).takeOut
  const title = words.title(list.label[here.language])
  const { count } = await ask(here.house, countListed, here.caller, {
    list: list.key,
    filter: filterIn(list, address),
  })
  const query = new URLSearchParams([...address.entries()].filter(([name]) => !own.has(name)))
  const back = here.to(query.size === 0 ? list.path : `${list.path}?${query}`)
  if (count === 0 && refused === undefined)
    return here.show(
      <StaffPage here={here} title={title}>
        <PageHeader title={title} />
        <EmptyState title={words.empty} action={<ButtonLink href={back}>{words.back}</ButtonLink>} />
      </StaffPage>,
    )
  const told = list.about === 'person' ? words.people : words.others
  return showForm({
    here,
    title,
    lead: told(countTold(here, count), count !== 1),
    action: here.to('/exports/new'),
    back,
    hidden: { list: list.key, filter: query.toString() },
    refused,
    submit: words.submit,
    plain: true,
    children: errors => (
      <>
        <Columns here={here} list={list} typed={typed} error={errors.of('columns')} />
        <PurposeAndRecipient here={here} typed={typed} error={errors.of} />
        <Formats here={here} list={list} typed={typed} error={errors.of('format')} />
        <Prose>
          <p>{words.note}</p>
        </Prose>
      </>
    ),
  })
}

type Props = Readonly<{ here: Here; list: AnyList; typed: Typed | undefined; error: string | undefined }>

function Columns({ here, list, typed, error }: Props) {
  const words = disclosureWords(here.language).takeOut
  const { categories } = here.register.definition
  return (
    <CheckboxGroup
      name="columns"
      legend={words.columns}
      help={list.about === 'person' ? `${words.columnsHelp} ${words.sealed}` : words.columnsHelp}
      error={error}
      values={[...(typed?.all('columns') ?? list.fewest)]}
      choices={list.columns.map(({ key, label, category }) => ({
        value: key,
        label: (
          <>
            {label[here.language]}
            {category !== null && (
              <span class="quiet-text"> · {categories[category]?.name[here.language] ?? category}</span>
            )}
          </>
        ),
      }))}
    />
  )
}

type Fields = Pick<Props, 'here' | 'typed'> & Readonly<{ error: (field: string) => string | undefined }>

function PurposeAndRecipient({ here, typed, error }: Fields) {
  const words = disclosureWords(here.language).takeOut
  const { definition } = here.register
  const names = (purposes: readonly string[]) =>
    formatList(
      here.language,
      purposes.map(key => purposeTold(here, key)),
    )
  return (
    <>
      <RadioGroup
        name="purpose"
        legend={words.purpose}
        value={typed?.given('purpose')}
        error={error('purpose')}
        required
        choices={served.flatMap(key => {
          const purpose = definition.purposes[key]
          return purpose === undefined
            ? []
            : [{ value: key, label: purpose.name[here.language], help: purpose.wording[here.language] }]
        })}
      />
      <RadioGroup
        name="recipient"
        legend={words.recipient}
        value={typed?.given('recipient') ?? inside}
        error={error('recipient')}
        required
        choices={[
          { value: inside, label: disclosureWords(here.language).inside, help: words.insideHelp },
          ...recipientsFor(definition, served).map(({ key, purposes }) => ({
            value: key,
            label: recipientTold(here, key),
            help: words.forPurposes(names(purposes)),
          })),
        ]}
      />
    </>
  )
}

function Formats({ here, list, typed, error }: Props) {
  const words = disclosureWords(here.language)
  return (
    <RadioGroup
      name="format"
      legend={words.takeOut.format}
      value={typed?.given('format') ?? 'csv'}
      error={error}
      required
      choices={formats
        .filter(format => format !== 'vcard' || list.cardNeeds !== undefined)
        .map(format => ({
          value: format,
          label: words.formats[format],
          help: words.takeOut.formatHelp[format],
        }))}
    />
  )
}
