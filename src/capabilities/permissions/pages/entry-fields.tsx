/** Fields that the forms of the ledger share: how, for what, which address, and how the person told us. */
import type { Person } from '#capabilities/people'
import type { Here, Typed } from '#platform/http'
import { DateField, RadioGroup, SelectField } from '#ui'
import { aims, channels, ways } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import { valueTold } from './about-ledger.ts'

export type Fields = Readonly<{
  here: Here
  typed: Typed | undefined
  error: (field: string) => string | undefined
}>

/** Every way or one of them. */
export function ChannelField({ here, typed, error, help }: Fields & { help?: string | undefined }) {
  return (
    <RadioGroup
      name="channel"
      legend={pageWords(here.language).forms.channel}
      help={help}
      value={typed?.text('channel') ?? 'any'}
      choices={['any', ...channels].map(value => ({
        value,
        label: valueTold(here.language, 'channel', value),
      }))}
      error={error('channel')}
    />
  )
}

/** `every`: whatever it is for, as a prohibition may be; a permission is for one purpose. */
export function AimField({ here, typed, error, every }: Fields & { every: boolean }) {
  return (
    <SelectField
      name="purpose"
      label={pageWords(here.language).forms.purpose}
      value={typed?.text('purpose') ?? (every ? 'any' : 'direct-marketing')}
      options={[...(every ? ['any'] : []), ...aims].map(value => ({
        value,
        label: valueTold(here.language, 'purpose', value),
      }))}
      error={error('purpose')}
    />
  )
}

export function AddressField({ here, typed, error, person }: Fields & { person: Person }) {
  const words = pageWords(here.language).forms
  return (
    <SelectField
      name="contact"
      label={words.contact}
      value={typed?.text('contact') ?? ''}
      options={[
        { value: '', label: words.everyAddress },
        ...person.contactPoints.map(({ id, value, street }) => ({ value: id, label: value ?? street ?? '' })),
      ]}
      error={error('contact')}
    />
  )
}

export function SaidFields({ here, typed, error }: Fields) {
  const words = pageWords(here.language).forms
  const today = here.house.clock.today().toString()
  return (
    <>
      <WayField here={here} typed={typed} error={error} />
      <DateField
        name="on"
        label={words.on}
        value={typed?.text('on') ?? today}
        max={today}
        error={error('on')}
        required
      />
    </>
  )
}

export function WayField({ here, typed, error }: Fields) {
  const words = pageWords(here.language).forms
  return (
    <SelectField
      name="via"
      label={words.via}
      value={typed?.text('via') ?? 'staff'}
      options={ways.map(value => ({ value, label: words.ways[value] }))}
      error={error('via')}
    />
  )
}

/** As the operations take them; what is no choice they refuse. */
export const saidIn = (typed: Typed) => ({
  via: typed.text('via') as (typeof ways)[number],
  on: typed.text('on'),
})
