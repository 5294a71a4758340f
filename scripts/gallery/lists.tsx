/** Lists: full, with names as long as they get, and empty. */
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  FilterBar,
  PageHeader,
  Pager,
  State,
  Table,
  type Tone,
} from '#ui'
import { type Shown, Staff } from './frame.tsx'

type Person = {
  name: string
  work: string
  groups: string[]
  permission: Tone
  word: string
  visits: string
  seen: string
}

const long =
  'Maria Katariina Wilhelmiina Ottoliina von Esimerkki-Mallikkaanniemi os. Pohjoiskeskipitkänimisenperäläinen-Yliesimerkkilä '.repeat(
    2,
  )

const people: Person[] = [
  [
    'Aalto, Aino',
    'Mallikunta, koulutuspäällikkö',
    ['Asiakas', 'Osallistuja'],
    'ok',
    'Sallittu',
    '12',
    '3.3.2026',
  ],
  ['Ahlström, Bo', 'Exempel Ab, ekonomidirektör', ['Asiakas'], 'danger', 'Kielletty', '1', '27.2.2026'],
  ['Eerola, Cecilia', 'Esimerkkikaupunki', ['Osallistuja'], 'neutral', 'Ei kysytty', '4', '14.1.2026'],
  [
    long,
    long,
    ['Yhteyshenkilö', 'Asiakas', 'Osallistuja'],
    'attention',
    'Vahvistamatta',
    '1 204',
    '31.12.2025',
  ],
  ['Hämäläinen, Eero', '', ['Osallistuja'], 'ok', 'Sallittu', '3', '5.11.2025'],
  [
    'Järvinen, Iida',
    'Rakennusliike Malli Oy, työpäällikkö',
    ['Asiakas'],
    'waiting',
    'Odottaa',
    '7',
    '2.11.2025',
  ],
  ['Koskinen, Onni', 'Rakennusliike Malli Oy', ['Osallistuja'], 'ok', 'Sallittu', '2', '30.10.2025'],
  ['Öhman, Åsa', 'Exempel Ab', ['Asiakas', 'Osallistuja'], 'ok', 'Sallittu', '9', '12.9.2025'],
].map(([name, work, groups, permission, word, visits, seen]) => {
  return { name, work, groups, permission, word, visits, seen } as Person
})

const columns: Column<Person>[] = [
  {
    key: 'name',
    label: 'Nimi',
    cell: person => person.name,
    sort: { href: '?sort=-name', direction: 'ascending' },
  },
  {
    key: 'work',
    label: 'Organisaatio ja asema',
    cell: person => person.work || '–',
    sort: { href: '?sort=work' },
  },
  {
    key: 'groups',
    label: 'Ryhmät',
    cell: person => person.groups.map(group => <Badge key={group}>{group}</Badge>),
  },
  {
    key: 'permission',
    label: 'Sähköposti',
    cell: person => <State tone={person.permission}>{person.word}</State>,
    phone: 'line',
    width: 'narrow',
  },
  { key: 'visits', label: 'Koulutuksia', cell: person => person.visits, align: 'end', width: 'narrow' },
  {
    key: 'seen',
    label: 'Viimeksi',
    cell: person => person.seen,
    align: 'end',
    width: 'narrow',
    sort: { href: '?sort=seen' },
  },
]

const filters = [
  { href: '?group=customer', label: 'asiakkaat', active: true, count: '1 204' },
  { href: '?group=participant', label: 'osallistujat', active: false, count: '2 019' },
  { href: '?source=none', label: 'ilman lähdettä', active: false, count: '3' },
  { href: '?forbidden=yes', label: 'kieltäneet viestit', active: true, count: '41' },
]

export function People(shown: Shown) {
  return (
    <Staff {...shown} title="Henkilöt" at="people">
      <PageHeader
        title="Henkilöt"
        action={
          <ButtonLink kind="primary" icon="plus" href="form">
            Lisää henkilö
          </ButtonLink>
        }
      />
      <FilterBar
        action="people"
        label="Rajaa luetteloa"
        search={{ name: 'q', label: 'Nimi, sähköposti, puhelin tai organisaatio' }}
        submitLabel="Hae"
        filtersLabel="Näytä"
        filters={filters}
        clear={{ href: 'people', label: 'Tyhjennä' }}
        summary="1 163 henkilöä"
      />
      <Table
        caption="Henkilöt"
        columns={columns}
        rows={people}
        rowKey={person => person.name}
        rowHref={() => 'person'}
        empty={<EmptyState title="Ei henkilöitä" />}
      />
      <Pager
        label="Luettelon sivut"
        previous={{ href: '?before=1', label: 'Edelliset' }}
        next={{ href: '?after=8', label: 'Seuraavat' }}
        summary="51–100"
      />
    </Staff>
  )
}

export function Empty(shown: Shown) {
  return (
    <Staff {...shown} title="Organisaatiot" at="organisations">
      <PageHeader title="Organisaatiot" />
      <Table
        caption="Organisaatiot"
        columns={columns}
        rows={[]}
        rowKey={person => person.name}
        empty={
          <EmptyState
            title="Yhtään organisaatiota ei ole vielä"
            action={
              <ButtonLink kind="primary" icon="plus" href="form">
                Lisää ensimmäinen
              </ButtonLink>
            }
          >
            Tänne kootaan ne yritykset ja yhteisöt, joiden palveluksessa rekisterin henkilöt toimivat.
            Organisaation voi lisätä käsin, tai se syntyy, kun joku ilmoittautuu koulutukseen työnantajansa
            nimissä.
          </EmptyState>
        }
      />
    </Staff>
  )
}
