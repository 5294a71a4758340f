/** By which address mail comes into the register, and a new one. */
import { type Here, page, StaffPage } from '#platform/http'
import { Button, CopyableCode, Form, Notice, PageHeader, Section, Stack } from '#ui'
import { renewAddress } from '../operations/renew-address.ts'
import { getAddress } from '../queries/address.ts'
import { ownAddress } from '../rules/own-address.ts'
import { pageWords } from '../words/index.ts'
import { instantTold, may } from './about-interaction.ts'

export const addressPages = [
  page('GET', '/interactions/address', showAddress),
  page('POST', '/interactions/address', async here => {
    await here.perform(renewAddress, {})
    return here.go('/interactions/address', 'saved')
  }),
]

async function showAddress(here: Here): Promise<Response> {
  const words = pageWords(here.language)
  const { mailDomain } = here.house
  return here.show(
    <StaffPage here={here} title={words.address.title}>
      <PageHeader
        title={words.address.title}
        lead={words.address.lead}
        trail={[{ href: here.to('/interactions'), label: words.list.title }]}
        trailLabel={words.trail}
      />
      {mailDomain === undefined ? (
        <Notice tone="info" title={words.address.off}>
          {words.address.offTold}
        </Notice>
      ) : (
        <Address here={here} domain={mailDomain} secret={await here.ask(getAddress, {})} />
      )}
    </StaffPage>,
  )
}

type Props = Readonly<{
  here: Here
  domain: string
  secret: Readonly<{ token: string | null; madeAt: string | null }>
}>

function Address({ here, domain, secret: { token, madeAt } }: Props) {
  const words = pageWords(here.language).address
  const { key } = here.register
  return (
    <Section title={words.secret} id="secret" lead={words.secretTold}>
      <Stack>
        {token === null ? (
          <p>{words.noSecret}</p>
        ) : (
          <CopyableCode
            value={ownAddress(key, token, domain)}
            label={words.secret}
            copyLabel={words.copy}
            copiedLabel={words.copied}
          />
        )}
        {madeAt !== null && <p class="quiet-text">{words.madeAt(instantTold(here.language, madeAt))}</p>}
        {may(here, 'interactions:address') && (
          <Form action={here.to('/interactions/address')} label={words.secret}>
            <Button kind={token === null ? 'primary' : 'quiet'}>
              {token === null ? words.make : words.renew}
            </Button>
            {token !== null && <p class="field-help">{words.renewTold}</p>}
          </Form>
        )}
      </Stack>
    </Section>
  )
}
