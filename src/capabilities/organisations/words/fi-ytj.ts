/** Mitä YTJ:stä sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en-ytj.ts'

export const fi = {
  facts: {
    name: 'Nimi',
    address: 'Osoite',
    website: 'Verkkosivu',
    'company-form': 'Yritysmuoto',
    'line-of-business': 'Toimiala',
    ended: 'Lakannut',
  },
  lookUp: 'Hae tiedot YTJ:stä',
  lookUpLabel: 'Nimi tai Y-tunnus',
  lookUpHelp: 'Löytyneet tiedot näytetään ensin. Mitään ei tallenneta ennen kuin tallennat ne itse.',
  submit: 'Hae YTJ:stä',
  searching: 'Haetaan…',
  found: (shown, total) =>
    total > shown
      ? `YTJ:stä löytyi ${total} yritystä, joista tässä ovat ensimmäiset ${shown}`
      : `YTJ:stä löytyi ${total} yritystä`,
  narrow: 'Jos oikea puuttuu, kirjoita nimestä enemmän tai anna Y-tunnus.',
  choose: 'Käytä näitä tietoja',
  ended: day => `Lakannut ${day}`,
  filled: 'Alla olevat tiedot ovat YTJ:stä',
  filledTold: 'Tarkista ne ja täydennä, mitä puuttuu. Mitään ei ole vielä tallennettu.',
  alreadyHere: 'Tämä organisaatio on jo rekisterissä',
  open: 'Avaa sen tiedot',
  none: 'YTJ:stä ei löytynyt tällaista yritystä',
  noneTold: 'Tarkista, mitä kirjoitit, tai jatka ja kirjoita tiedot itse.',
  away: 'YTJ ei vastaa',
  awayTold:
    'Yritä hetken kuluttua uudelleen, tai jatka ja kirjoita tiedot itse. Jos annat Y-tunnuksen, tietoja verrataan YTJ:hin yöllä, ja erot näytetään ennen kuin mitään muutetaan.',
  throttled: time => `YTJ pyytää odottamaan: kysytään uudelleen vasta ${time}`,
  nothingTyped: 'Kirjoita nimestä vähintään kaksi kirjainta tai anna Y-tunnus.',
  source: 'Lähde: PRH/YTJ avoin data, CC BY 4.0',
  section: 'YTJ',
  title: 'Erot YTJ:hin',
  lead: 'Näissä YTJ:n tiedot ovat toiset kuin meidän. Mitään ei muuteta ennen kuin valitset.',
  here: 'YTJ:ssä on eri tiedot',
  compare: 'Vertaa YTJ:hin nyt',
  comparing: 'Verrataan…',
  checked: day => `Verrattu YTJ:hin ${day}`,
  same: 'YTJ:ssä on samat tiedot.',
  unknown: 'YTJ ei tunne tätä Y-tunnusta.',
  unreadable: 'YTJ:n vastausta ei voitu lukea. Siltä kysytään huomenna uudelleen.',
  ours: 'Meillä',
  theirs: 'YTJ:ssä',
  nothing: 'ei mitään',
  take: 'Ota YTJ:stä',
  keep: 'Pidä oma',
  takeAll: 'Ota kaikki YTJ:stä',
  emptyTitle: 'Eroja ei ole',
  empty:
    'Organisaatioita, joilla on Y-tunnus, verrataan YTJ:hin öisin, kutakin noin kerran kuussa. Erot kootaan tähän.',
  answered: time => `YTJ vastasi viimeksi ${time}.`,
  off: 'YTJ ei ole käytössä tässä rekisterissä.',
} satisfies WordsOf<typeof en>
