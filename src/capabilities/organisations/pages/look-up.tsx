/**
 * The public business register beside the form of a new organisation: asked by name or business id, it fills the form or says
 * why it can't, and the form is there all the while. It is asked between transactions and for four seconds at most; what is
 * sought may name a sole trader, so it is sent in the form and never stands in an address.
 */
import { readBusinessId } from '#platform/formats'
import type { Here, Typed } from '#platform/http'
import { Button, Card, Form, Notice, Stack, TextField } from '#ui'
import { type Company, companyField, inLanguage } from '../company.ts'
import { findByBusinessId } from '../queries/find-by-business-id.ts'
import { ytjWords } from '../words/index.ts'
import type { Answer } from '../ytj/ask-ytj.ts'
import { askPolitely } from '../ytj/compare-with-ytj.ts'
import { ytjOf } from '../ytj/ytj-of.ts'
import { lookUpPath, pathOf } from './about-organisation.ts'
import { Found } from './found-companies.tsx'
import { momentTold } from './telling.ts'

export type LookedUp = Readonly<{
  sought: string
  answer: Answer | Readonly<{ kind: 'nothing-typed' }>
  /** The one company that fills the form. */
  chosen?: Company | undefined
  /** Where that company is in the register already. */
  known?: string | undefined
}>

export async function lookUp(here: Here, typed: Typed): Promise<LookedUp | undefined> {
  const ytj = ytjOf(here.house, here.register)
  if (ytj === undefined) return undefined
  const sought = typed.text('sought').trim().slice(0, soughtMax)
  const picked = pickedIn(typed)
  if (picked !== undefined)
    return withKnown(here, { sought, answer: { kind: 'found', companies: [picked], total: 1 } })
  const businessId = readBusinessId(sought)
  if (!businessId.ok && Array.from(sought).length < nameMin)
    return { sought, answer: { kind: 'nothing-typed' } }
  const question = businessId.ok ? { businessId: businessId.value } : { name: sought }
  return withKnown(here, { sought, answer: await askPolitely(here.house, here.caller, ytj, question) })
}

const soughtMax = 100
const nameMin = 2

/** What a button of the list sent: shown to the same person a moment ago, and looked at again in the form. */
function pickedIn(typed: Typed): Company | undefined {
  const text = typed.given('company')
  if (text === undefined) return undefined
  try {
    return companyField.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function withKnown(here: Here, looked: LookedUp): Promise<LookedUp> {
  const { answer } = looked
  const only = answer.kind === 'found' && answer.total === 1 ? answer.companies[0] : undefined
  if (only === undefined) return looked
  const known = await here.ask(findByBusinessId, { businessId: only.businessId })
  return { ...looked, chosen: only, known: known?.id }
}

/** What stands in the form's fields after an asking: the company's, or what was typed to find it. */
export function fieldsOf(here: Here, { sought, chosen, answer }: LookedUp): Record<string, string | null> {
  if (chosen === undefined) {
    if (answer.kind === 'found' && answer.total > 0) return {}
    const businessId = readBusinessId(sought)
    return businessId.ok ? { businessId: businessId.value } : { name: sought }
  }
  const { town, companyForm, lineOfBusiness, ...plain } = chosen
  return {
    ...plain,
    town: inLanguage(town, here.language),
    companyForm: inLanguage(companyForm, here.language),
    lineOfBusiness: inLanguage(lineOfBusiness, here.language),
  }
}

type Props = Readonly<{ here: Here; looked?: LookedUp | undefined }>

/** Nothing at all where the register is not in use. */
export function LookUp({ here, looked }: Props) {
  if (ytjOf(here.house, here.register) === undefined) return null
  const words = ytjWords(here.language)
  return (
    <Card title={words.lookUp} foot={words.source}>
      <Stack>
        <Form action={here.to(lookUpPath)} label={words.lookUp} plain>
          <TextField
            name="sought"
            label={words.lookUpLabel}
            help={words.lookUpHelp}
            value={looked?.sought}
            error={looked?.answer.kind === 'nothing-typed' ? words.nothingTyped : undefined}
            maxLength={soughtMax}
            autocomplete="off"
          />
          <div>
            <Button icon="search" busyLabel={words.searching}>
              {words.submit}
            </Button>
          </div>
        </Form>
        {looked !== undefined && <Told here={here} looked={looked} />}
      </Stack>
    </Card>
  )
}

function Told({ here, looked }: Props & { looked: LookedUp }) {
  const words = ytjWords(here.language)
  const { answer, chosen, known } = looked
  if (known !== undefined)
    return (
      <Notice
        tone="attention"
        title={words.alreadyHere}
        live="assertive"
        action={<a href={here.to(pathOf(known))}>{words.open}</a>}
      />
    )
  if (chosen !== undefined)
    return (
      <Notice tone="ok" title={words.filled} live="polite">
        {words.filledTold}
      </Notice>
    )
  if (answer.kind === 'nothing-typed') return null
  if (answer.kind === 'found' && answer.total > 0)
    return <Found here={here} companies={answer.companies} total={answer.total} sought={looked.sought} />
  if (answer.kind === 'found')
    return (
      <Notice tone="attention" title={words.none} live="assertive">
        {words.noneTold}
      </Notice>
    )
  const title =
    answer.kind === 'throttled' ? words.throttled(momentTold(here, answer.until.toString())) : words.away
  return (
    <Notice tone="attention" title={title} live="assertive">
      {words.awayTold}
    </Notice>
  )
}
