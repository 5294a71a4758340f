/** The living notice on the front page, the same for the public, and the small pieces. */
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  CopyableCode,
  Figure,
  Figures,
  LinkList,
  Margin,
  MarginNote,
  Notice,
  PageHeader,
  ProgressBar,
  Prose,
  Row,
  Section,
  Stack,
  State,
  type Tone,
} from '#ui'
import { Public, type Shown, Staff } from './frame.tsx'

export function Front(shown: Shown) {
  return (
    <Staff {...shown} title="Etusivu" at="front">
      <PageHeader
        title="Asiakas- ja markkinointirekisteri"
        meta={<State tone="attention">Kaksi lupausta neljästätoista kaipaa tekijää, tarkistettu 9.41</State>}
      />
      <Columns shape="main-aside">
        <div>
          <Margin
            noteLabel="Lupaukset: tarkoitus"
            note={
              <>
                <MarginNote state={<State tone="ok">Pitää</State>}>
                  0 tietoa ilman tarkoitusta · 48 211 tietoa
                </MarginNote>
                <MarginNote
                  state={<State tone="attention">Kolme henkilöä ilman lähdettä</State>}
                  action={<a href="people">Täydennä</a>}
                />
              </>
            }
          >
            <h2>4. Käsittelyn tarkoitus ja oikeusperuste</h2>
            <p>
              Rekisteri on asiakkuuteen ja muuhun asialliseen yhteyteen perustuva rekisteri. Henkilötietoja
              käsitellään yhteydenottojen, asiakasviestinnän, laskutuksen ja koulutusten järjestämisen
              yhteydessä.
            </p>
            <p>
              Asiakkuuden päättymisen jälkeen tietoja voidaan käyttää suoramarkkinointiin lain sallimissa
              rajoissa, ellei rekisteröity ole sitä kieltänyt.
            </p>
          </Margin>
          <Margin
            noteLabel="Lupaukset: oikeudet"
            note={
              <>
                <MarginNote
                  state={<State tone="danger">Yksi pyyntö myöhässä</State>}
                  action={<a href="requests">Avaa pyyntö</a>}
                >
                  Eräpäivä oli 20.11.2026
                </MarginNote>
                <MarginNote state={<State tone="ok">Pitää</State>}>
                  1 204 pyyntöön vastattu, mediaani 6 päivää
                </MarginNote>
                <MarginNote state={<State tone="waiting">Tarkistetaan</State>} />
              </>
            }
          >
            <h2>10. Rekisteröidyn oikeudet</h2>
            <p>
              Rekisteröidyllä on oikeus tarkastaa, mitä häntä koskevia tietoja rekisteriin on tallennettu, ja
              vaatia virheellisen tiedon oikaisemista tai tiedon poistamista.
            </p>
            <ul>
              <li>Pyyntö esitetään kirjallisesti rekisterin yhteyshenkilölle.</li>
              <li>Siihen vastataan kuukauden kuluessa.</li>
            </ul>
          </Margin>
        </div>
        <Today />
      </Columns>
    </Staff>
  )
}

function Today() {
  return (
    <Stack gap="loose">
      <Section title="Pyynnöt">
        <LinkList
          items={[
            {
              href: 'r1',
              label: 'Kopio, Eero Hämäläinen',
              detail: 'Odottaa tarkistusta',
              end: <State tone="danger">2 pv yli</State>,
            },
            { href: 'r2', label: 'Poisto, Iida Järvinen', detail: 'Odottaa tunnistamista', end: '12 pv' },
          ]}
        />
      </Section>
      <Section title="Säilytysajat">
        <LinkList
          items={[
            { href: 'r3', label: '41 henkilöä', detail: 'Tarkoitus päättyy tällä viikolla', end: '27.11.' },
          ]}
        />
      </Section>
      <Section title="Lähtevät kirjeet">
        <LinkList items={[]} empty="Mitään ei ole lähdössä." />
      </Section>
    </Stack>
  )
}

export function PublicNotice(shown: Shown) {
  return (
    <Public {...shown} title="Tietosuojaseloste">
      <PageHeader
        title="Tietosuojaseloste"
        lead="Mitä tietoja meillä on, miksi ja kuinka kauan. Versio 3, voimassa 2.3.2026 alkaen."
        action={
          <ButtonLink href="notice.pdf" icon="download" download>
            PDF
          </ButtonLink>
        }
      />
      <Prose>
        <h2>1. Rekisterinpitäjä</h2>
        <p>
          Esimerkki Oy, Esimerkkikatu 1, 00100 Helsinki. Puhelin 040 000 0000,{' '}
          <a href="mailto:a@b.example">info@esimerkki.example</a>.
        </p>
        <h2>2. Käsittelyn tarkoitus ja oikeusperuste</h2>
        <p>
          Rekisteri on asiakkuuteen ja muuhun asialliseen yhteyteen perustuva rekisteri. Henkilötietoja
          käsitellään yhteydenottojen, asiakasviestinnän, laskutuksen, perinnän ja koulutusten yhteydessä.
        </p>
        <ol>
          <li>Koulutusten järjestäminen: sopimus, kaksi vuotta koulutuksesta.</li>
          <li>Kirjanpito: lakisääteinen velvoite, kuusi vuotta tilikauden päättymisestä.</li>
        </ol>
        <h3>Markkinointi</h3>
        <p>Markkinoinnin voi kieltää milloin tahansa, ja kielto tulee voimaan heti.</p>
      </Prose>
    </Public>
  )
}

const tones: [Exclude<Tone, 'waiting' | 'neutral'>, string][] = [
  ['ok', 'Tallennettu'],
  ['info', 'Hyvä tietää'],
  ['attention', 'Huomaa'],
  ['danger', 'Ei onnistunut'],
]

export function Pieces(shown: Shown) {
  return (
    <Staff {...shown} title="Osat" at="pieces">
      <PageHeader title="Osat" lead="Kaikki pienet osat yhdellä sivulla." />
      <Section title="Luvut">
        <Figures>
          <Figure value="1 204" unit="pyyntöä" label="Vastattu 2026" note="mediaani 6 päivää" tone="ok" />
          <Figure value="2" unit="pyyntöä" label="Myöhässä" tone="danger" href="requests" />
          <Figure value="48 211" unit="tietoa" label="Rekisterissä" />
          <Figure value="12 490,00" unit="€" label="Avoimia laskuja" tone="attention" />
        </Figures>
      </Section>
      <Section title="Ilmoitukset">
        <Stack>
          {tones.map(([tone, title]) => (
            <Notice
              key={tone}
              tone={tone}
              title={title}
              action={tone === 'danger' ? <Button small>Yritä uudelleen</Button> : undefined}
            >
              Muutos näkyy aikajanalla, ja siitä jää merkintä lokiin.
            </Notice>
          ))}
        </Stack>
      </Section>
      <Section title="Tilat ja napit">
        <Stack>
          <Row>
            {(['ok', 'info', 'attention', 'danger', 'waiting', 'neutral'] as const).map(tone => (
              <State key={tone} tone={tone}>
                Tila
              </State>
            ))}
          </Row>
          <Row>
            <Button kind="primary">Tallenna</Button>
            <Button>Esikatsele</Button>
            <Button kind="danger">Poista</Button>
            <Button disabled>Ei vielä</Button>
            <Button small icon="download">
              Lataa
            </Button>
          </Row>
        </Stack>
      </Section>
      <Columns shape="even-2">
        <Card title="Kopion kokoaminen" foot={<ButtonLink href="pieces">Keskeytä</ButtonLink>}>
          <ProgressBar label="Kootaan kopiota" done={340} total={1000} text="340 / 1 000 tietoa" />
        </Card>
        <Card title="Avain" tone="attention">
          <CopyableCode
            value="sel_0123456789abcdef0123456789abcdef"
            label="Avain"
            copyLabel="Kopioi"
            copiedLabel="Kopioitu"
          />
        </Card>
      </Columns>
    </Staff>
  )
}
