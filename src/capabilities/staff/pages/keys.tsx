/** Keys of programs: making one, seeing what each may, ending one. */
import type { Here } from '#platform/http'
import { formErrors, page, StaffPage, type Typed } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import { kindOfRefusal, type Refused, statusOfRefusal } from '#platform/operation'
import {
  Actions,
  Button,
  CopyableCode,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Section,
  SelectField,
  State,
  Table,
  TextArea,
  TextField,
} from '#ui'
import { createKey, keyDaysMax, revokeKey } from '../operations/keys.ts'
import { listKeys } from '../queries/keys.ts'
import { pageWords, usersWords } from '../words/index.ts'
import { dayText } from './moments.ts'

type Key = Awaited<ReturnType<typeof listKeys.run>>[number]

export const keyPages = [
  page('GET', '/staff/keys', async here => showKeys(here)),
  page('POST', '/staff/keys', async here => {
    const typed = await here.form()
    const outcome = await here.attempt(
      here.perform(createKey, {
        name: typed.text('name'),
        purpose: typed.text('purpose'),
        uses: typed
          .text('uses')
          .split(/[\s,]+/)
          .filter(use => use !== ''),
        days: Number(typed.given('days') ?? keyDaysMax),
      }),
    )
    if (!outcome.ok) return showKeys(here, typed, outcome.refused)
    return here.show(<Made here={here} token={outcome.value.token} />)
  }),
  page('POST', '/staff/keys/:key/revoke', async here => {
    await here.perform(revokeKey, { key: fromEdge('key', here.params.key) ?? '' })
    return here.go('/staff/keys', 'done')
  }),
]

async function showKeys(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const keys = await here.ask(listKeys, {})
  const { keys: words, staff } = usersWords(here.language)
  const errors = formErrors(here.language, refused?.problems ?? [])
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        lead={words.lead}
        trail={[{ href: here.to('/staff'), label: staff.title }]}
      />
      <ErrorSummary title={errors.summaryTitle} errors={errors.list} />
      <Keys here={here} keys={keys} />
      <Section title={words.create}>
        <NewKey here={here} typed={typed} errors={errors} />
      </Section>
    </StaffPage>,
    refused === undefined ? 200 : statusOfRefusal[kindOfRefusal(refused.code)],
  )
}

function NewKey({
  here,
  typed,
  errors,
}: {
  here: Here
  typed: Typed | undefined
  errors: ReturnType<typeof formErrors>
}) {
  const { keys: words } = usersWords(here.language)
  const purposes = Object.values(here.register.definition.purposes)
  return (
    <Form action={here.to('/staff/keys')} plain>
      <TextField
        name="name"
        label={words.name}
        value={typed?.text('name')}
        error={errors.of('name')}
        maxLength={100}
        required
      />
      <SelectField
        name="purpose"
        label={words.purpose}
        placeholder={words.choose}
        value={typed?.text('purpose')}
        options={purposes.map(({ key, name }) => ({ value: key, label: name[here.language] }))}
        error={errors.of('purpose')}
        required
      />
      <TextArea
        name="uses"
        label={words.uses}
        help={words.usesHelp}
        value={typed?.text('uses')}
        error={errors.of('uses')}
      />
      <TextField
        name="days"
        type="number"
        width="short"
        label={words.days}
        value={typed?.text('days') ?? String(keyDaysMax)}
        error={errors.of('days')}
        min="1"
        max={String(keyDaysMax)}
      />
      <Actions>
        <Button kind="primary">{words.create}</Button>
      </Actions>
    </Form>
  )
}

function Keys({ here, keys }: { here: Here; keys: readonly Key[] }) {
  const { keys: words, staff } = usersWords(here.language)
  const { language } = here
  const now = here.house.clock.now().toString()
  const isInForce = (key: Key) => key.revoked_at === null && key.expires_at > now
  return (
    <Table
      caption={words.list}
      rows={[...keys]}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.empty}>{words.emptyTold}</EmptyState>}
      columns={[
        { key: 'name', label: words.key, cell: ({ name }) => name },
        {
          key: 'state',
          label: staff.state,
          cell: key =>
            isInForce(key) ? (
              <State tone="ok">{words.inForce}</State>
            ) : (
              <State tone="neutral">{key.revoked_at === null ? words.outdated : words.revoked}</State>
            ),
        },
        {
          key: 'purpose',
          label: words.purpose,
          cell: ({ purpose }) => here.register.definition.purposes[purpose]?.name[language] ?? purpose,
        },
        { key: 'uses', label: words.uses, cell: ({ uses }) => uses.join(', ') },
        { key: 'until', label: words.untilColumn, cell: ({ expires_at }) => dayText(language, expires_at) },
        { key: 'used', label: words.used, cell: ({ last_used_on }) => lastUsed(here, last_used_on) },
        {
          key: 'end',
          label: words.revoke,
          labelHidden: true,
          phone: 'line',
          cell: key =>
            isInForce(key) && (
              <Form action={here.to(`/staff/keys/${toEdge('key', key.id)}/revoke`)}>
                <Button small>{words.revoke}</Button>
              </Form>
            ),
        },
      ]}
    />
  )
}

const lastUsed = (here: Here, day: string | null): string =>
  day === null ? usersWords(here.language).staff.never : dayText(here.language, `${day}T12:00:00Z`)

function Made({ here, token }: { here: Here; token: string }) {
  const { keys: words } = usersWords(here.language)
  const { factor } = pageWords(here.language)
  return (
    <StaffPage here={here} title={words.madeTitle}>
      <PageHeader title={words.madeTitle} trail={[{ href: here.to('/staff/keys'), label: words.title }]} />
      <Notice tone="attention" title={words.madeTold} live="polite" />
      <CopyableCode value={token} label={words.key} copyLabel={factor.copy} copiedLabel={factor.copied} />
    </StaffPage>
  )
}
