/** Mitä lokista sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  capability: {
    name: 'Loki',
    records: {
      'audit.read': {
        holds: 'milloin tietojasi on katsottu',
        columns: { at: 'Milloin', query: 'Mitä tehtiin', purpose: 'Käyttötarkoitus' },
      },
    },
    refusals: {},
    facts: {
      'audit.checked': 'Loki tarkistettiin',
      'audit.reads-sealed': 'Katselut sinetöitiin ketjuun',
    },
    uses: {
      'audit.list-entries': 'Nähdä, mitä on tehty',
      'audit.list-reads': 'Nähdä, kuka on katsonut mitä',
      'audit.get-state': 'Nähdä, onko loki eheä',
      'audit.check': 'Tarkistaa, että loki on eheä',
    },
  },
  menu: 'Loki',
  title: 'Loki',
  lead: 'Mitä on tehty ja kenen tietoja on katsottu. Merkintöjä vain lisätään, ja jokainen on ketjutettu edelliseen. Lokiin kirjataan vain tunnisteita; tekijöiden nimet haetaan näytettäessä.',
  views: 'Lokin näkymät',
  entries: 'Tehty',
  reads: 'Katsottu',
  when: 'Milloin',
  what: 'Mitä',
  who: 'Kuka',
  about: 'Ketä koskee',
  details: 'Lisätiedot',
  number: 'Nro',
  purpose: 'Käyttötarkoitus',
  people: 'Henkilöitä',
  peopleCount: count => (count === 1 ? '1 henkilö' : `${count} henkilöä`),
  narrow: 'Rajaa lokia',
  day: 'Päivä',
  fact: 'Mitä',
  anyFact: 'Mitä tahansa',
  show: 'Näytä',
  showing: 'Näytetään',
  onlyActor: actor => `Tekijä: ${actor}`,
  all: 'Näytä kaikki',
  noEntries: 'Mitään ei ole vielä kirjattu',
  noEntriesLead: 'Täällä kerrotaan kaikki, mitä rekisterissä tehdään.',
  noReads: 'Kenenkään tietoja ei ole vielä katsottu',
  noReadsLead: 'Aina kun jonkun tietoja näytetään, siitä kerrotaan täällä käyttötarkoituksineen.',
  neverChecked: 'Lokia ei ole vielä tarkistettu',
  whole: (entries, reads) => `Loki on eheä: ${entries} merkintää, ${reads} sinetöityä katselua`,
  broken: entry => `Loki on rikki merkinnän ${entry} kohdalla`,
  brokenReads: entry => `Merkinnän ${entry} sinetöimät katselut eivät ole enää ne, jotka sinetöitiin`,
  checkedAt: when => `Tarkistettu ${when}.`,
  brokenLead:
    'Joku on muuttanut tietokantaa ohjelman ohi. Selvitä, kenellä oli pääsy tietokantaan, ja vertaa varmuuskopioon.',
  check: 'Tarkista nyt',
  command: {
    told: 'Tarkistaa, että loki on eheä',
  },
} satisfies WordsOf<typeof en>
