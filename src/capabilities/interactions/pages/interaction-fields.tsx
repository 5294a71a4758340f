/** The fields of an interaction, and what was typed into them. */
import { getOrganisation } from '#capabilities/organisations'
import { getPerson } from '#capabilities/people'
import { defaultZone, Temporal } from '#platform/clock'
import type { FormErrors } from '#platform/forms'
import { type Here, httpWords, type Typed } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { DateField, SelectField, TextArea, TextField } from '#ui'
import { bodyMax, type Interaction } from '../interaction.ts'
import type { InteractionKind } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { wayOf } from './about-interaction.ts'
import { ChoosePeople, type Choosing, peopleIn } from './choose-people.tsx'

type Organisations = readonly Readonly<{ id: string; name: string }>[]

type Props = Readonly<{
  here: Here
  typed: Typed | undefined
  known: Interaction | undefined
  choosing: Choosing
  organisations: Organisations
  organisation: string | undefined
  errors: FormErrors
}>

export function InteractionFields({
  here,
  typed,
  known,
  choosing,
  organisations,
  organisation,
  errors,
}: Props) {
  const words = pageWords(here.language)
  const { optional } = httpWords(here.language)
  return (
    <>
      <SelectField
        name="way"
        label={words.form.kind}
        options={Object.entries(words.ways).map(([value, label]) => ({ value, label }))}
        value={typed?.text('way') ?? (known === undefined ? 'meeting' : wayOf(known))}
        error={errors.of('kind') ?? errors.of('direction')}
        width="medium"
        required
      />
      <Moment here={here} typed={typed} known={known} error={errors.of('happenedAt')} />
      <ChoosePeople here={here} legend={words.form.people} choosing={choosing} error={errors.of('people')} />
      {organisations.length > 0 && (
        <SelectField
          name="organisation"
          label={words.form.organisation}
          placeholder={words.form.noOrganisation}
          options={organisations.map(({ id, name }) => ({ value: toEdge('org', id), label: name }))}
          value={typed?.text('organisation') ?? (organisation && toEdge('org', organisation))}
          error={errors.of('organisation')}
          optional={optional}
        />
      )}
      <TextField
        name="subject"
        label={words.form.subject}
        value={typed?.text('subject') ?? known?.subject ?? undefined}
        error={errors.of('subject')}
        maxLength={300}
        optional={optional}
        autocomplete="off"
      />
      <TextArea
        name="body"
        label={words.form.body}
        rows={8}
        maxLength={bodyMax}
        value={typed?.text('body') ?? known?.body ?? undefined}
        error={errors.of('body')}
      />
      <SelectField
        name="source"
        label={words.form.source}
        options={Object.values(here.register.definition.sources).map(({ key, name }) => ({
          value: key,
          label: name[here.language],
        }))}
        value={typed?.text('source') ?? known?.source ?? 'person'}
        error={errors.of('source')}
        required
      />
    </>
  )
}

type MomentProps = Pick<Props, 'here' | 'typed' | 'known'> & Readonly<{ error: string | undefined }>

function Moment({ here, typed, known, error }: MomentProps) {
  const words = pageWords(here.language).form
  const at = momentOf(here, known)
  return (
    <>
      <DateField
        name="day"
        label={words.day}
        value={typed?.text('day') ?? at.day}
        max={here.house.clock.today().toString()}
        error={error}
        required
      />
      <TextField
        name="time"
        type="time"
        label={words.time}
        value={typed?.text('time') ?? at.time}
        width="medium"
        required
      />
    </>
  )
}

/** As on the walls of Helsinki, to the minute. */
function momentOf({ house }: Here, known: Interaction | undefined): Readonly<{ day: string; time: string }> {
  const instant = known === undefined ? house.clock.now() : Temporal.Instant.from(known.happenedAt)
  const local = instant.toZonedDateTimeISO(defaultZone)
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** What the operation takes. A day or time that can't be read is left to it to refuse. */
export function interactionIn(typed: Typed) {
  const [kind = '', direction = 'none'] = typed.text('way').split('-')
  return {
    kind: kind as InteractionKind,
    direction: direction as Interaction['direction'],
    happenedAt: instantIn(typed.text('day'), typed.text('time')),
    people: peopleIn(typed),
    organisation: fromEdge('org', typed.text('organisation')) ?? null,
    subject: typed.text('subject'),
    body: typed.text('body'),
    source: typed.text('source'),
  }
}

function instantIn(day: string, time: string): string {
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(defaultZone).toInstant().toString()
  } catch {
    return ''
  }
}

/** Where those chosen work or worked, and whichever was named already: one of them is what it was about. */
export async function organisationsFor(
  here: Here,
  people: readonly string[],
  named: string | undefined,
): Promise<Organisations> {
  const [persons, one] = await Promise.all([
    Promise.all(people.map(person => here.ask(getPerson, { person }))),
    named === undefined ? undefined : here.ask(getOrganisation, { organisation: named }),
  ])
  const all = [
    ...(one === undefined ? [] : [{ id: one.id, name: one.name }]),
    ...persons.flatMap(({ roles }) => roles.map(({ organisation }) => organisation)),
  ]
  return [...new Map(all.map(each => [each.id, each])).values()]
}
