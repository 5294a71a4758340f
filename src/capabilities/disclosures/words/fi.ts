/** Mitä luovutuksista sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  capability: {
    name: 'Luovutukset',
    records: {
      'disclosures.person': {
        holds: 'luettelo, jossa tietojasi vietiin rekisteristä',
        columns: {
          given_at: 'Milloin',
          recipient: 'Kenelle',
          purpose: 'Käyttötarkoitus',
          columns: 'Mitä sinusta kerrottiin',
        },
        values: { recipient: { inside: 'omaan käyttöömme, organisaation sisällä' } },
      },
    },
    refusals: {
      'nothing-listed': 'Luettelossa ei ole mitään, joten mitään ei viety.',
      'list-too-long':
        'Luettelo on liian pitkä tähän tiedostoon: Exceliin ja käyntikortteihin mahtuu 100 000 riviä, CSV-tiedostoon miljoona. Rajaa luetteloa tai valitse CSV. Mitään ei viety.',
      'safeguard-lapsed':
        'Vastaanottaja on EU:n ja ETA:n ulkopuolella, ja siirron suojatoimi olisi pitänyt jo tarkistaa. Mitään ei viety.',
    },
    facts: { 'disclosures.given': 'Luettelo vietiin tiedostona' },
    uses: {
      'disclosures.export': 'Luettelon vieminen tiedostona',
      'disclosures.count': 'Sen katsominen, montako riviä vietävässä luettelossa on',
      'disclosures.rows': 'Itse viedyn luettelon rivien lukeminen',
      'disclosures.list': 'Luovutusten katselu',
      'disclosures.get': 'Yhden luovutuksen ja siinä olleiden katselu',
      'disclosures.of-person': 'Sen katsominen, kenelle henkilön tietoja on annettu',
    },
  },
  menu: 'Luovutukset',
  title: 'Luovutukset',
  lead: 'Luettelot, jotka on viety rekisteristä tiedostona: kuka vei, mihin tarkoitukseen, kenelle ja keiden tietoja. Myös omaan käyttöön viedyt ovat tässä.',
  narrow: 'Rajaa luovutuksia',
  show: 'Näytä',
  all: 'Näytä kaikki',
  any: 'kaikki',
  first: 'Uusimpiin',
  none: 'Mitään ei ole viety',
  noneLead: 'Kun joku vie luettelon tiedostona, siitä jää merkintä tänne ennen kuin tiedosto annetaan.',
  trail: 'Olet tässä',
  when: 'Milloin',
  who: 'Kuka vei',
  what: 'Luettelo',
  recipient: 'Kenelle',
  purpose: 'Käyttötarkoitus',
  columns: 'Sarakkeet',
  format: 'Tiedosto',
  subjects: 'Rivejä',
  inside: 'Omaan käyttöön',
  formats: { csv: 'CSV', xlsx: 'Excel', vcard: 'Käyntikortit (vCard)' },
  onePage: {
    title: (list, recipient) => `${list}: ${recipient}`,
    details: 'Mitä annettiin',
    people: 'Keiden tietoja',
    peopleLead: 'Tiedoston järjestyksessä. Luettelon hakusanoja ei säilytetä, koska niissä voi olla nimi.',
    nobody: 'Luettelossa ei ollut henkilöitä.',
    more: 'Lisää',
  },
  panel: {
    title: 'Kenelle tietoja on annettu',
    none: 'Ei kenellekään.',
    more: 'Aiemmat ovat henkilölle annettavassa jäljennöksessä.',
    day: (day, recipient) => `${day}: ${recipient}`,
  },
  takeOut: {
    title: list => `Vie tiedostona: ${list}`,
    people: count =>
      `Tiedostoon tulee ${count} henkilön tietoja. Jokaisesta kirjataan, mitä annettiin, kenelle ja miksi, ja henkilö näkee sen omasta jäljennöksestään.`,
    others: (count, many) => `Tiedostoon tulee ${count} ${many ? 'organisaatiota' : 'organisaatio'}.`,
    empty: 'Tässä luettelossa ei ole mitään vietävää.',
    back: 'Takaisin luetteloon',
    sealed: 'Henkilötunnuksia ja syntymäaikoja ei voi viedä. Poistamista pyytäneet jäävät pois.',
    columns: 'Mitä tarvitaan',
    columnsHelp: 'Valitse vain se, mitä käyttötarkoitus vaatii.',
    purpose: 'Mihin tarkoitukseen',
    recipient: 'Kenelle',
    insideHelp: 'Tiedosto pysyy organisaation sisällä.',
    forPurposes: purposes => `Selosteen mukaan: ${purposes}`,
    format: 'Tiedosto',
    formatHelp: {
      csv: 'Avautuu kaikissa taulukkolaskentaohjelmissa. Enintään miljoona riviä.',
      xlsx: 'Excel-työkirja. Enintään 100 000 riviä.',
      vcard: 'Osoitekirjaa varten. Tarvitsee etu- ja sukunimet.',
    },
    submit: 'Kirjaa ja vie tiedosto',
    note: 'Vienti kirjataan ennen kuin tiedosto annetaan. Merkintä jää, vaikka lataus keskeytyisi.',
  },
} satisfies WordsOf<typeof en>
