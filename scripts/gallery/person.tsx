/** A person: who, what has happened, why we hold it. */
import {
  Actions,
  Badge,
  ButtonLink,
  Card,
  Columns,
  DescriptionList,
  Disclosure,
  PageHeader,
  Row,
  Section,
  Stack,
  State,
  Tabs,
  Timeline,
} from '#ui'
import { type Shown, Staff } from './frame.tsx'

export function Person(shown: Shown) {
  return (
    <Staff {...shown} title="Aino Aalto" at="people">
      <PageHeader
        title="Aino Aalto"
        trail={[{ href: 'people', label: 'Henkilöt' }]}
        trailLabel="Sijainti"
        meta={
          <>
            <State tone="ok">Voimassa</State>
            <State tone="danger">Kieltänyt kirjeet</State>
            <Badge>Asiakas</Badge>
            <Badge>Osallistuja</Badge>
          </>
        }
        action={
          <ButtonLink kind="primary" icon="pencil" href="form">
            Muokkaa
          </ButtonLink>
        }
      />
      <Tabs
        label="Henkilön näkymät"
        tabs={[
          { href: 'person', label: 'Tiedot', current: true },
          { href: '?view=reads', label: 'Kuka on katsonut', count: '14' },
          { href: '?view=sources', label: 'Lähteet' },
          { href: '?view=history', label: 'Muutokset' },
        ]}
      />
      <Columns shape="aside-main-aside">
        <Who />
        <Happened />
        <Why />
      </Columns>
      <Actions>
        <ButtonLink href="confirm" icon="copy">
          Kopio henkilölle
        </ButtonLink>
        <ButtonLink href="confirm" icon="trash">
          Mitä poistaminen tekisi
        </ButtonLink>
      </Actions>
    </Staff>
  )
}

function Who() {
  return (
    <Section title="Yhteystiedot">
      <DescriptionList
        layout="above"
        items={[
          {
            term: 'Sähköposti',
            detail: 'aino.aalto@mallikunta.example',
            note: <State tone="ok">Vahvistettu 3.3.2026</State>,
          },
          {
            term: 'Puhelin',
            detail: '040 000 0000',
            note: <State tone="attention">Ei tavoitettu 2.2.2026</State>,
          },
          { term: 'Osoite', detail: 'Esimerkkikatu 1, 00100 Helsinki' },
          { term: 'Henkilötunnus', detail: '••••••-••••', action: <a href="reveal">Näytä</a> },
          { term: 'Työ', detail: <a href="empty">Mallikunta</a>, note: 'Koulutuspäällikkö, 1.8.2021 alkaen' },
        ]}
      />
    </Section>
  )
}

function Happened() {
  return (
    <Section title="Aikajana">
      <Timeline
        groups={[
          {
            heading: 'Maaliskuu 2026',
            items: [
              {
                key: 'a',
                datetime: '2026-03-03T09:41',
                time: '3.3. 9.41',
                icon: 'letter',
                tone: 'danger',
                title: 'Kielsi sähköpostimarkkinoinnin',
                detail: 'Kaikki uutiskirjeet, myös jo ajastetut.',
                meta: 'Lähde: uutiskirjeen linkki · Tarkoitus: markkinointi',
              },
              {
                key: 'b',
                datetime: '2026-03-02',
                time: '2.3.',
                icon: 'calendar',
                title: <a href="pieces">Osallistui: Urakan yleiset sopimusehdot käytännössä</a>,
                meta: 'Lähde: ilmoittautuminen · Tarkoitus: koulutusten järjestäminen',
              },
            ],
          },
          {
            heading: 'Tammikuu 2026',
            items: [
              {
                key: 'c',
                datetime: '2026-01-14',
                time: '14.1.',
                icon: 'invoice',
                tone: 'ok',
                title: 'Maksoi laskun 10042',
                detail: '490,00 €',
                meta: 'Tarkoitus: kirjanpito, säilytetään 31.12.2032 asti',
              },
              {
                key: 'd',
                datetime: '2026-01-07',
                time: '7.1.',
                icon: 'eye',
                title: 'Liisa Mallikas avasi tiedot',
              },
            ],
          },
        ]}
      />
    </Section>
  )
}

function Why() {
  return (
    <Stack gap="loose">
      <Card title="Miksi tiedot ovat täällä">
        <DescriptionList
          layout="above"
          items={[
            { term: 'Koulutusten järjestäminen', detail: 'Sopimus', note: 'Päättyy 2.3.2028' },
            { term: 'Kirjanpito', detail: 'Lakisääteinen velvoite', note: 'Päättyy 31.12.2032' },
          ]}
        />
      </Card>
      <Card title="Saako Ainolle kirjoittaa?">
        <Stack gap="tight">
          <Row apart>
            <span>Uudet koulutukset</span>
            <State tone="danger">Ei</State>
          </Row>
          <Row apart>
            <span>Ilmoittautumisen asiat</span>
            <State tone="ok">Kyllä</State>
          </Row>
          <Disclosure summary="Perustelut" open>
            <p>
              Hän kielsi markkinoinnin 3.3.2026. Ilmoittautumiseen liittyvät viestit perustuvat sopimukseen.
            </p>
          </Disclosure>
        </Stack>
      </Card>
    </Stack>
  )
}
